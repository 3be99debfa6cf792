// Reads a published register with the note and tlog packages of Go's module tools, which nobody here wrote:
//
//	interop FOLDER REGISTER-VKEY PROOF OFFICER-VKEY...
//
// FOLDER has the layout of c2sp.org/tlog-tiles. It prints what it checked, and ends with 1 at the first thing that does not hold.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type tiles struct{ folder string }

func (t tiles) Height() int                       { return 8 }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(filepath.Join(t.folder, path(strconv.Itoa(tile.L), tile.N, tile.W)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// path is the address of c2sp.org/tlog-tiles, which leaves out the height that Go's own has.
func path(level string, n int64, width int) string {
	name := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		name = fmt.Sprintf("x%03d/%s", n%1000, name)
	}
	if width < 256 {
		name = fmt.Sprintf("%s.p/%d", name, width)
	}
	return filepath.Join("tile", level, name)
}

func must(err error) {
	if err != nil {
		fmt.Println("BROKEN:", err)
		os.Exit(1)
	}
}

func verifier(vkey string) note.Verifier {
	v, err := note.NewVerifier(vkey)
	must(err)
	return v
}

func checkpoint(signed []byte, key note.Verifier) tlog.Tree {
	opened, err := note.Open(signed, note.VerifierList(key))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() {
		must(fmt.Errorf("the checkpoint has not three lines, or another origin: %q", opened.Text))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	hash, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: hash}
}

func entries(folder string, size int64) [][]byte {
	var all [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := size - n*256
		if width > 256 {
			width = 256
		}
		data, err := os.ReadFile(filepath.Join(folder, path("entries", n, int(width))))
		must(err)
		for ; width > 0; width-- {
			length := int(binary.BigEndian.Uint16(data))
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
		if len(data) > 0 {
			must(fmt.Errorf("bytes behind the last entry of bundle %d", n))
		}
	}
	return all
}

func proof(file string, key note.Verifier) {
	data, err := os.ReadFile(file)
	must(err)
	gap := bytes.Index(data, []byte("\n\n"))
	lines := strings.Split(string(data[:gap]), "\n")
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	must(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	must(err)
	var hashes tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		hashes = append(hashes, hash)
	}
	tree := checkpoint(data[gap+2:], key)
	must(tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	fmt.Println("proof", index)
}

func main() {
	folder, key := os.Args[1], verifier(os.Args[2])
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	must(err)
	tree := checkpoint(signed, key)
	fmt.Println("checkpoint", tree.N)

	reader := tlog.TileHashReader(tree, tiles{folder})
	all := entries(folder, tree.N)
	officers := []note.Verifier{}
	for _, vkey := range os.Args[4:] {
		officers = append(officers, verifier(vkey))
	}
	signedActs := 0
	for n, entry := range all {
		record, err := tlog.ProveRecord(tree.N, int64(n), reader)
		must(err)
		must(tlog.CheckRecord(record, tree.N, tree.Hash, int64(n), tlog.RecordHash(entry)))
		old, err := tlog.TreeHash(int64(n+1), reader)
		must(err)
		consistent, err := tlog.ProveTree(tree.N, int64(n+1), reader)
		must(err)
		must(tlog.CheckTree(consistent, tree.N, tree.Hash, int64(n+1), old))
		if bytes.ContainsRune(entry, '\n') {
			opened, err := note.Open(entry, note.VerifierList(officers...))
			must(err)
			if len(opened.UnverifiedSigs) == 0 {
				signedActs++
			}
		}
	}
	fmt.Println("entries", len(all))
	fmt.Println("signed", signedActs)
	proof(os.Args[3], key)
}
