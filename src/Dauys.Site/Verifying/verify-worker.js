// Runs the verifier beside the page: it reads the record's files one after the other, as the tool does, and the page can be scrolled meanwhile.
// What is decided is decided by the program that is loaded here; this file only carries files in and findings out.
let base = null;
let room = null;

const say = (kind, value) => postMessage({ kind, ...value });

// A file of the record; null if there is none. The wait is the verifier's own: it goes on when the file is here.
const read = (path, most) => {
  const ask = new XMLHttpRequest();
  ask.open("GET", new URL(path, base), false);
  ask.responseType = "arraybuffer";
  ask.setRequestHeader("Cache-Control", "no-cache");
  ask.send();
  if (ask.status === 404 || ask.status === 410) return null;
  if (ask.status !== 200) throw new Error(`${path}: the server answers ${ask.status}`);
  if (ask.response.byteLength > most) throw new Error(`${path} has more than ${most} bytes`);
  return new Uint8Array(ask.response);
};

// The program's files, counted as they come.
let loaded = 0;
const load = (type, name, uri, integrity) => type === "dotnetjs" || type === "manifest" ? uri : fetch(uri, integrity ? { integrity } : {}).then((answer) => {
  if (!answer.ok || !answer.body) return answer;
  const counted = answer.body.pipeThrough(new TransformStream({
    transform(part, next) {
      loaded += part.byteLength;
      say("loading", { bytes: loaded });
      next.enqueue(part);
    },
  }));
  return new Response(counted, { headers: { "Content-Type": answer.headers.get("Content-Type") ?? "" } });
});

const begin = async ({ program, record }) => {
  base = new URL(".", record);
  const { dotnet } = await import(program);
  const runtime = await dotnet
    .withResourceLoader(load)
    .withModuleConfig({ onDownloadResourceProgress: (done, all) => say("files", { done, all }) })
    .create();
  runtime.setModuleImports("record", {
    read,
    counted: (done, all) => say("acts", { done, all }),
    done: (step) => say("step", { step: JSON.parse(step) }),
  });
  room = (await runtime.getAssemblyExports("Dauys.Browser.dll")).Dauys.Browser.VerifyRoom;
  return {};
};

// The rest of the list, fetched one file after the other; between two files the page can stop it.
let stopping = null;

const get = (path, method, signal) => fetch(new URL(path, base), { method, signal, mode: "same-origin", cache: "no-cache" });

// How large the rest is, from what the server says of a hundred of its files: those that may be large each, the others by their mean. Null where it does not say.
const survey = async () => {
  const left = JSON.parse(room.Left());
  const large = left.filter((path) => /^(exports|sources|browser)\//.test(path)).slice(0, 80);
  const known = new Set(large);
  const others = left.filter((path) => !known.has(path));
  const every = Math.max(1, Math.ceil(others.length / 20));
  const size = async (paths) => {
    let sum = 0;
    for (const path of paths) {
      const answer = await get(path, "HEAD");
      // One that is missing is found by the round; it has no size.
      sum += answer.status === 200 ? Number(answer.headers.get("Content-Length") ?? NaN) : 0;
    }
    return sum;
  };
  const sample = others.filter((_, at) => at % every === 0);
  try {
    const bytes = await size(large) + (sample.length === 0 ? 0 : (await size(sample)) / sample.length * others.length);
    return { files: left.length, bytes: Number.isFinite(bytes) ? Math.round(bytes) : null };
  } catch {
    return { files: left.length, bytes: null };
  }
};

const hold = async (path, signal) => {
  const answer = await get(path, "GET", signal);
  if (answer.status === 404 || answer.status === 410) {
    room.Hold(path, new Uint8Array());
    return 0;
  }
  if (answer.status !== 200) {
    room.Unreadable(path, `the server answers ${answer.status}`);
    return 0;
  }
  const bytes = await answer.arrayBuffer();
  // The browser's own hash is faster by far; on an address that is not secure it gives none.
  if (globalThis.crypto?.subtle) room.Hold(path, new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  else room.HoldBytes(path, new Uint8Array(bytes));
  return bytes.byteLength;
};

const round = async () => {
  const left = JSON.parse(room.Left());
  stopping = new AbortController();
  let [done, bytes, fault] = [0, 0, null];
  try {
    for (const path of left) {
      if (stopping.signal.aborted) break;
      bytes += await hold(path, stopping.signal);
      done++;
      if (done % 8 === 0 || done === left.length) say("held", { done, all: left.length });
    }
  } catch (failed) {
    // A file that did not come is no finding about the record: the connection may be gone.
    if (failed.name !== "AbortError") fault = String(failed?.message ?? failed);
  }
  stopping = null;
  return { ...JSON.parse(room.Listed()), left: left.length - done, done, bytes, fault };
};

const answers = {
  begin,
  check: ({ keys, live, language }) => JSON.parse(room.Check(keys, live, language)),
  survey,
  round,
  stop: () => {
    stopping?.abort();
    return {};
  },
  find: ({ text }) => JSON.parse(room.Find(text)),
  prove: ({ index }) => JSON.parse(room.Prove(index)),
  proof: async ({ file }) => JSON.parse(room.Proof(new Uint8Array(await (await fetch(file)).arrayBuffer()))),
};

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ kind: "answer", id: data.id, answer: await answers[data.ask](data) });
  } catch (fault) {
    postMessage({ kind: "answer", id: data.id, fault: String(fault?.message ?? fault) });
  }
});
