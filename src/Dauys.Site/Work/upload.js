// Sends a long list in parts, so that it can be gone on with after a break. Without this script the form sends the whole file at once.
const form = document.querySelector("form[data-parts]");
const input = form.querySelector("input[type=file]");
const doing = document.getElementById("sending");
const bar = doing.querySelector("progress");
const said = document.getElementById("sent");
const broken = document.getElementById("broken");
const part = 4 * 1024 * 1024;

const pause = seconds => new Promise(done => setTimeout(done, 1000 * seconds));
const offsetOf = answer => Number(answer.headers.get("Upload-Offset"));

async function patiently(address, options) {
  for (let tried = 0; ; tried++) {
    try {
      const answer = await fetch(address, options);
      if (answer.status < 500) return answer;
    } catch {
      // The connection is gone; the server keeps what it has.
    }
    if (tried === 5) throw new Error("no answer");
    await pause(2 ** tried / 2);
  }
}

function show(at, size, began, first) {
  bar.value = size === 0 ? 1 : at / size;
  const share = Math.floor(100 * bar.value);
  const seconds = at > first ? Math.ceil((Date.now() - began) / 1000 * (size - at) / (at - first)) : null;
  said.textContent = seconds === null ? `${share} %` : `${share} %, ${doing.dataset.left.replace("0", seconds)}`;
}

async function send(file) {
  const address = `${form.dataset.parts}?${new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified })}`;
  let at = offsetOf(await patiently(address, { method: "HEAD" }));
  const [began, first] = [Date.now(), at];
  while (at < file.size) {
    show(at, file.size, began, first);
    const end = Math.min(at + part, file.size);
    const answer = await patiently(address, { method: "PUT", body: file.slice(at, end), headers: { "Content-Range": `bytes ${at}-${end - 1}/${file.size}` } });
    if (!answer.ok && answer.status !== 409) throw new Error(`${answer.status}`);
    const next = offsetOf(answer);
    if (answer.ok && next <= at) throw new Error("no way on");
    at = next;
  }
  show(file.size, file.size, began, first);
}

form.addEventListener("submit", async event => {
  const file = input.files[0];
  if (!file || file.size === 0) return;
  event.preventDefault();
  [doing.hidden, broken.hidden] = [false, true];
  form.querySelector("button").disabled = true;
  try {
    await send(file);
    location.assign(form.dataset.done);
  } catch {
    [doing.hidden, broken.hidden] = [true, false];
    form.querySelector("button").disabled = false;
  }
});
