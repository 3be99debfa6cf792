using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Publishing.Tests.Samples;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Attacks;

/// <summary>What <c>docs/threats.md</c> lists: somebody changes a bundle; the verification names the step that breaks. Those who hold no key first, then the operator, who holds the register's.</summary>
public sealed class AttackTests(Bundles bundles)
{
    [Fact]
    public void Drop_the_file_of_an_act() => Stranger(f => f.Remove(BundlePath.Act(3)), "2c");

    [Fact]
    public void Change_the_file_of_an_act() => Stranger(f => f.Replace(BundlePath.Act(f.FirstProtocol), "\"valid\":", "\"valid\":1"), "2c");

    [Fact]
    public void Replace_a_protocol_in_the_entries() => Stranger(
        f =>
        {
            var bundle = f.Bytes("tile/entries/000.p/" + f.Entries.Count);
            var at = Encoding.UTF8.GetString(bundle).IndexOf("\"votes\":{\"a\":", StringComparison.Ordinal);
            var found = bundle.AsSpan().IndexOf("\"votes\":{\"a\":"u8);
            Assert.True(at > 0 && found > 0);
            bundle[found + 13] ^= 1;
            f.Put("tile/entries/000.p/" + f.Entries.Count, bundle);
        },
        "2b");

    [Fact]
    public void Cut_the_entries() => Stranger(f => f.Put("tile/entries/000.p/" + f.Entries.Count, f.Bytes("tile/entries/000.p/" + f.Entries.Count)[..^5]), "2b");

    [Fact]
    public void Change_a_tile() => Stranger(
        f =>
        {
            var tile = f.Bytes("tile/0/000.p/" + f.Entries.Count);
            tile[7] ^= 1;
            f.Put("tile/0/000.p/" + f.Entries.Count, tile);
        },
        "2b");

    [Fact]
    public void Truncate_the_checkpoint() => Stranger(f => f.Put(BundlePath.Checkpoint, f.Bytes(BundlePath.Checkpoint)[..^20]), "2a");

    [Fact]
    public void Forge_a_signature_of_the_checkpoint() => Stranger(
        f =>
        {
            var note = Note(f);
            var signature = note.Signatures[0].Signature.ToArray();
            signature[20] ^= 4;
            f.Put(BundlePath.Checkpoint, (note with { Signatures = [note.Signatures[0] with { Signature = signature }] }).ToBytes());
        },
        "2a");

    [Fact]
    public void Write_a_signature_with_a_larger_s() => Stranger(
        f =>
        {
            // S + L verifies under careless rules; the one acceptance rule wants S below the group's order L.
            byte[] order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
            var note = Note(f);
            var signature = note.Signatures[0].Signature.ToArray();
            var carry = 0;
            for (var i = 0; i < 32; i++)
            {
                carry += signature[32 + i] + order[i];
                signature[32 + i] = (byte)(carry & 0xff);
                carry >>= 8;
            }

            f.Put(BundlePath.Checkpoint, (note with { Signatures = [note.Signatures[0] with { Signature = signature }] }).ToBytes());
        },
        "2a");

    [Fact]
    public void Say_a_smaller_size_with_the_old_signature() => Stranger(f => f.Replace(BundlePath.Checkpoint, $"\n{f.Entries.Count}\n", $"\n{f.Entries.Count - 1}\n"), "2a");

    [Fact]
    public void Put_another_key_in_the_bundle() => Stranger(
        f =>
        {
            using var key = f.StrangersKey();
            f.Put(BundlePath.RegisterKey, key.Key.Text + "\n");
        },
        "2a");

    [Fact]
    public void Put_a_key_of_small_order_in_the_bundle() => Stranger(f => f.Put(BundlePath.RegisterKey, f.Head.Origin + "+00000000+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"), "1c");

    [Fact]
    public void Relabel_the_bundles_head() => Stranger(f => f.Replace(BundlePath.Head, "\"kind\":\"synthetic\"", "\"kind\":\"own\""), "3b");

    [Fact]
    public void Change_a_note_in_the_law_book() => Stranger(f => f.Replace(BundlePath.LawText, "seats: 20", "seats: 21"), "4b");

    [Fact]
    public void Swap_the_law_book() => Stranger(
        f =>
        {
            f.Replace(BundlePath.LawText, "seats: 20", "seats: 21");
            f.Replace(BundlePath.LawCanonical, "\"seats\":20", "\"seats\":21");
        },
        "4a");

    [Fact]
    public void Change_the_seats_of_the_result() => Stranger(f => f.Replace(BundlePath.Result, "\"seats\":{\"a\":", "\"seats\":{\"a\":1"), "7c");

    [Fact]
    public void Change_a_total_of_the_result() => Stranger(f => f.Replace(BundlePath.Result, "\"valid\":", "\"valid\":1"), "7b");

    [Fact]
    public void Change_the_count_of_broken_checks() => Stranger(f => f.Replace(BundlePath.Result, "\"M1\":0", "\"M1\":5"), "7a");

    [Fact]
    public void Change_a_figure_in_the_report_for_nist() => Stranger(f => f.Replace("exports/nist/results.json", "\"Count\":", "\"Count\":1"), "8a");

    [Fact]
    public void Change_a_figure_in_the_report_as_xml() => Stranger(f => f.Replace("exports/nist/results.xml", "<Count>", "<Count>1"), "8a");

    [Fact]
    public void Change_a_cell_of_a_table() => Stranger(f => f.Replace("exports/csv/seats.csv", "Birches", "Beeches"), "8b");

    [Fact]
    public void Change_a_byte_of_the_parquet_file() => Stranger(
        f =>
        {
            var bytes = f.Bytes("exports/parquet/protocols-list-001.parquet");
            bytes[bytes.Length / 2] ^= 1;
            f.Put("exports/parquet/protocols-list-001.parquet", bytes);
        },
        "8c");

    [Fact]
    public void Change_a_figure_on_a_page() => Stranger(f => f.Replace($"elections/{MadeUpElection.Id}.html", "Birches", "Beeches"), "9a");

    [Fact]
    public void Take_a_page_away() => Stranger(f => f.Remove($"elections/{MadeUpElection.Id}/law.html"), "1b");

    [Fact]
    public void Add_a_page() => Stranger(f => f.Put("elections/other.html", "<!DOCTYPE html><title>Another result</title>"), "1b");

    [Fact]
    public void Change_a_file_that_was_loaded() => Stranger(f => f.Replace(Source(f), "Region 1", "Region 2"), "10a");

    [Fact]
    public void Point_out_of_the_bundle_in_the_list() => Stranger(f => f.Put(BundlePath.List, new string('0', 64) + "  ../../etc/passwd\n" + f.Text(BundlePath.List)), "1b");

    [Fact]
    public void Reorder_the_list() => Stranger(f => f.Put(BundlePath.List, string.Join('\n', f.Text(BundlePath.List).TrimEnd('\n').Split('\n').Reverse()) + "\n"), "1b");

    [Fact]
    public void Take_the_list_away() => Stranger(f => f.Remove(BundlePath.List), "1b");

    [Fact]
    public void Put_a_link_in_the_place_of_a_file()
    {
        var copy = bundles.Copy(bundles.Fifty);
        var file = Path.Combine(copy, BundlePath.Result);
        File.Move(file, file + ".moved");
        File.CreateSymbolicLink(file, Path.Combine(bundles.Fifty, BundlePath.Result));

        Breaks(bundles.Verify(copy, "fifty"), "1b");
    }

    [Fact]
    public void Nest_the_result_a_hundred_thousand_deep() => Stranger(f => f.Put(BundlePath.Result, new string('[', 100_000) + new string(']', 100_000)), "7b");

    [Fact]
    public void Say_a_size_that_no_register_has() => Stranger(f => f.Put(BundlePath.Head, (f.Head with { Size = long.MaxValue }).ToBytes()), "2b");

    [Fact]
    public void Sign_everything_anew_with_another_key()
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        using var key = forger.StrangersKey();
        forger.Rewrite(key);

        Assert.Equal(StepVerdict.NotChecked, bundles.Verify(copy).Verdict);
        Breaks(bundles.Verify(copy, "fifty"), "3a");
    }

    [Fact]
    public void Change_figures_and_sign_everything_anew_with_another_key()
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        forger.ReplaceInEntry(forger.FirstProtocol, "\"votes\":{\"a\":1", "\"votes\":{\"a\":2");
        using var key = forger.StrangersKey();
        forger.Rewrite(key);

        Breaks(bundles.Verify(copy, "fifty", derived: false), "3a");
        Breaks(bundles.Verify(copy), "7b");
    }

    [Fact]
    public void The_operator_drops_a_station_that_has_a_protocol() => Operator(f => f.Entries.RemoveAt(f.FirstProtocol - 1), "5a");

    [Fact]
    public void The_operator_drops_a_protocol_and_publishes_the_old_result() => Operator(f => f.Entries.RemoveAt(f.FirstProtocol), "7b");

    [Fact]
    public void The_operator_counts_a_protocol_twice() => Operator(f => f.Entries.Add(f.Entries[f.FirstProtocol]), "5a");

    [Fact]
    public void The_operator_puts_a_protocol_before_its_station() => Operator(
        f =>
        {
            var protocol = f.Entries[f.FirstProtocol];
            f.Entries.RemoveAt(f.FirstProtocol);
            f.Entries.Insert(f.Entries.FindIndex(e => Encoding.UTF8.GetString(e).Contains("territory.station", StringComparison.Ordinal)), protocol);
        },
        "5a");

    [Fact]
    public void The_operator_takes_an_act_from_another_election() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, $"\"matter\":\"{MadeUpElection.Id}\"", "\"matter\":\"madeup-2025\""), "5a");

    [Fact]
    public void The_operator_takes_an_act_from_another_register() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, $"\"origin\":\"{f.Head.Origin}\"", "\"origin\":\"elsewhere\""), "5a");

    [Fact]
    public void The_operator_binds_an_act_to_another_law() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, f.Head.LawHash.ToString(), new MerkleHash(new byte[32]).ToString()), "5a");

    [Fact]
    public void The_operator_dates_a_publication_back_and_leaves_its_pages() => Operator(f => f.ReplaceInEntry(f.Entries.Count - 1, "2026-01-01T00:00:00", "2025-01-01T00:00:00"), "9a");

    [Fact]
    public void The_operator_spells_an_act_with_a_blank() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, "\"replaces\":0", "\"replaces\": 0"), "5a");

    [Fact]
    public void The_operator_spells_a_letter_by_its_code() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, "\"subject\":\"protocol", "\"subject\":\"\\u0070rotocol"), "5a");

    [Fact]
    public void The_operator_writes_a_figure_beyond_all_bounds() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, "\"roll\":", "\"roll\":99999999999999999999999999999999999999999"), "5a");

    [Fact]
    public void The_operator_writes_a_negative_figure() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, "\"roll\":", "\"roll\":-"), "5a");

    [Fact]
    public void The_operator_relabels_the_record() => Operator(f => f.ReplaceInEntry(0, "\"kind\":\"synthetic\"", "\"kind\":\"reconstruction\""), "3b");

    [Fact]
    public void The_operator_publishes_other_seats_than_follow() => Resigned(f => f.Replace(BundlePath.Result, "\"seats\":{\"a\":", "\"seats\":{\"a\":1"), "7c");

    [Fact]
    public void The_operator_publishes_a_page_of_his_own() => Resigned(f => f.Put("elections/other.html", "<!DOCTYPE html><title>Another result</title>"), "9a");

    [Fact]
    public void The_operator_publishes_a_table_of_his_own() => Resigned(f => f.Put("exports/csv/other.csv", "list,seats\nb,20\n"), "8b");

    [Fact]
    public void The_operator_adds_a_source_that_was_never_loaded() => Resigned(f => f.Put("sources/000000000000-other.csv", "x"), "10a");

    /// <summary>Two spellings of one result: readers that take the last of two keys see other seats than those that take the first.</summary>
    [Fact]
    public void The_operator_says_the_seats_a_second_time() => Resigned(f => f.Put(BundlePath.Result, f.Text(BundlePath.Result).TrimEnd()[..^1] + ",\"seats\":{\"a\":20}}"), "7c");

    [Fact]
    public void The_operator_publishes_a_list_in_the_place_of_the_result() => Resigned(f => f.Put(BundlePath.Result, "[]"), "7c");

    [Fact]
    public void The_operator_names_another_law_in_the_head() => Resigned(f => f.Head = f.Head with { LawId = "another-law" }, "4b");

    [Fact]
    public void The_operator_ends_a_tables_rows_otherwise() => Resigned(f => f.Put("exports/csv/seats.csv", f.Text("exports/csv/seats.csv").Replace("\n", "\r\n", StringComparison.Ordinal)), "8b");

    [Fact]
    public void The_operator_swaps_the_pages_of_two_languages() => Resigned(
        f =>
        {
            var (kazakh, russian) = (f.Bytes("kk/index.html"), f.Bytes("ru/index.html"));
            f.Put("kk/index.html", russian);
            f.Put("ru/index.html", kazakh);
        },
        "9a");

    [Fact]
    public void The_operator_adds_a_script_to_a_page() => Resigned(f => f.Replace("index.html", "</body>", "<script>1</script></body>"), "9a");

    [Fact]
    public void The_operator_writes_a_comment_into_the_law_book_and_leaves_its_page() => Resigned(f => f.Put(BundlePath.LawText, "# The threshold is 50 %\n" + f.Text(BundlePath.LawText)), "9a");

    [Fact]
    public void Make_the_file_of_an_act_larger_than_any_act() => Stranger(f => f.Put(BundlePath.Act(3), [.. f.Bytes(BundlePath.Act(3)), .. Enumerable.Repeat((byte)' ', 70_000)]), "2c");

    [Fact]
    public void Swap_the_files_of_two_acts() => Stranger(
        f =>
        {
            var (one, other) = (f.Bytes(BundlePath.Act(3)), f.Bytes(BundlePath.Act(4)));
            f.Put(BundlePath.Act(3), other);
            f.Put(BundlePath.Act(4), one);
        },
        "2c");

    [Fact]
    public void Lay_a_tile_of_a_smaller_tree_beside_the_others() => Stranger(f => f.Put("tile/0/000.p/1", f.Bytes($"tile/0/000.p/{f.Entries.Count}")[..32]), "1b");

    [Fact]
    public void Put_a_pipe_in_the_place_of_an_act()
    {
        var copy = bundles.Copy(bundles.Fifty);
        File.Delete(Path.Combine(copy, BundlePath.Act(3)));
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(copy, BundlePath.Act(3))]))
        {
            made.WaitForExit();
        }

        Breaks(bundles.Verify(copy, "fifty", derived: false), "2c");
    }

    private void Stranger(Action<Forger> attack, string step)
    {
        var copy = bundles.Copy(bundles.Fifty);
        attack(new Forger(copy));
        Breaks(bundles.Verify(copy, "fifty", IsDerived(step)), step);
    }

    /// <summary>The operator changes entries and signs everything anew with the register's own key.</summary>
    private void Operator(Action<Forger> attack, string step)
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        attack(forger);
        using var key = KeyFile.Open(bundles.PathOf("fifty.dauys.1.key"), "");
        forger.Rewrite(key);
        var report = bundles.Verify(copy, "fifty", IsDerived(step));
        Assert.Equal(StepVerdict.Holds, report.Steps.First(s => s.Id == "3a").Verdict);
        Breaks(report, step);
    }

    /// <summary>The operator changes files and signs the list anew.</summary>
    private void Resigned(Action<Forger> attack, string step)
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        attack(forger);
        using var key = KeyFile.Open(bundles.PathOf("fifty.dauys.1.key"), "");
        forger.Resign(key);
        Breaks(bundles.Verify(copy, "fifty"), step);
    }

    /// <summary>Steps 7 to 10 hold what was published against the acts; pages are drawn again only for attacks on them.</summary>
    private static bool IsDerived(string step) => step[0] is '7' or '8' or '9' || step == "10a";

    private static void Breaks(BundleReport report, string step)
    {
        Assert.Equal(StepVerdict.Broken, report.Verdict);
        var broken = report.Steps.Where(s => s.Verdict == StepVerdict.Broken).ToList();
        Assert.Contains(step, broken.Select(s => s.Id));
        Assert.All(broken, s => Assert.NotEmpty(s.Why));
    }

    private static SignedNote Note(Forger forger) => Checkpoint.TryParseSigned(forger.Bytes(BundlePath.Checkpoint), out var note, out _, out _) ? note : throw new InvalidDataException();

    private static string Source(Forger forger) => forger.Text(BundlePath.List).Split('\n').First(l => l.Contains("  sources/", StringComparison.Ordinal))[66..];
}
