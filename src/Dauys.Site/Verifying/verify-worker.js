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

const answers = {
  begin,
  check: ({ keys, live, language }) => JSON.parse(room.Check(keys, live, language)),
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
