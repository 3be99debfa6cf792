// The page of verification and the page of a proof. The verifier itself is a program that a worker loads when it is asked for; here its findings are written into the page.
const verifier = document.getElementById("verifier");
const [words, bar] = verifier.children;
const at = (id) => document.getElementById(id);
const { program, record, worker, live, election } = verifier.dataset;
const waiting = new Map();
let work = null;
let asked = 0;

const say = (text, values = {}) => {
  verifier.hidden = false;
  words.textContent = Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, Number(value).toLocaleString(document.documentElement.lang)), text);
};

const progress = (done, all) => {
  bar.hidden = false;
  [bar.max, bar.value] = [Math.max(1, all), done];
};

const rest = () => {
  bar.hidden = true;
  words.textContent = "";
};

const heard = {
  loading: ({ bytes }) => say(verifier.dataset.loading, { bytes }),
  files: ({ done, all }) => progress(done, all),
  acts: ({ done, all }) => {
    say(verifier.dataset.acts, { done, all });
    progress(done, all);
  },
  held: ({ done, all }) => {
    say(verifier.dataset.held, { done, all });
    progress(done, all);
  },
  step: ({ step }) => show(step),
  answer: ({ id, answer, fault }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (fault) reject(new Error(fault));
    else resolve(answer);
  },
};

const ask = (what, values = {}) => new Promise((resolve, reject) => {
  waiting.set(++asked, { resolve, reject });
  work.postMessage({ id: asked, ask: what, ...values });
});

// Loads the program once, when it is needed first. If it could not be loaded, or ended, what waits for it is told, and the next press tries again.
let begun = null;
const lost = (fault) => {
  work?.terminate();
  [work, begun] = [null, null];
  for (const { reject } of waiting.values()) reject(fault);
  waiting.clear();
};
const begin = () => begun ??= new Promise((resolve, reject) => {
  const absolute = (link) => new URL(link, document.baseURI).href;
  work = new Worker(absolute(worker), { type: "module" });
  work.addEventListener("message", ({ data }) => heard[data.kind](data));
  work.addEventListener("error", (event) => lost(new Error(event.message ?? "the worker did not start")));
  say(verifier.dataset.loading, { bytes: 0 });
  ask("begin", { program: absolute(program), record: absolute(record) }).then(resolve, (fault) => {
    reject(fault);
    lost(fault);
  });
});

const verdictWords = { holds: verifier.dataset.holds, "not-checked": verifier.dataset.notChecked, broken: verifier.dataset.broken };

const finding = (step, language) => {
  const parts = [];
  const verdict = document.createElement("strong");
  verdict.className = step.verdict === "broken" ? "tag bad" : step.verdict === "holds" ? "tag" : "tag warn";
  verdict.textContent = verdictWords[step.verdict];
  parts.push(verdict);
  for (const text of [step.why, ...step.where]) {
    const line = document.createElement("span");
    [line.className, line.lang, line.textContent] = ["said-of", language, text];
    parts.push(line);
  }
  return parts;
};

const show = (step) => {
  let row = at(`step-${step.id}`);
  if (!row) {
    row = at("steps").tBodies[0].insertRow();
    [row.id, row.dataset.step] = [`step-${step.id}`, step.id];
    const name = document.createElement("th");
    [name.scope, name.textContent, name.lang] = ["row", `${step.id} ${step.title}`, "en"];
    row.append(name, document.createElement("td"), document.createElement("td"));
    row.lastChild.className = "came";
  }
  row.dataset.verdict = step.verdict;
  // What the verifier says of a step is in English; why a browser leaves one out, in the reader's language.
  row.lastElementChild.replaceChildren(...finding(step, row.dataset.left ? document.documentElement.lang : "en"));
};

const fail = (fault) => {
  bar.hidden = true;
  say(verifier.dataset.failed);
  verifier.dataset.fault = fault.message;
  console.warn(fault);
};

// Files that the verification left aside: a small publication is held against its list at once, of a large one the reader is told how large it is and asked.
const [FEW, SMALL] = [1000, 32 << 20];
const [check, rounds] = [at("check"), at("rounds")];
const whole = (verdict) => {
  at("whole").textContent = { holds: verifier.dataset.wholeHolds, broken: verifier.dataset.wholeBroken, "not-checked": verifier.dataset.wholeNotChecked }[verdict];
  at("whole").dataset.verdict = verdict;
};

const offer = (left, bytes) => {
  const number = (value, options) => value.toLocaleString(document.documentElement.lang, options);
  const size = bytes === null ? "" : rounds.dataset.about.replace("{size}", number(Math.max(0.1, bytes / 1e6), { maximumSignificantDigits: 2 }));
  at("rounds-words").textContent = rounds.dataset.words.replace("{files}", number(left)).replace("{about}", size);
  [rounds.hidden, at("round").hidden, at("stop").hidden, rounds.dataset.state] = [false, false, true, "asked"];
};

const run = async () => {
  [rounds.hidden, at("round").hidden, at("stop").hidden, rounds.dataset.state] = [false, true, false, "running"];
  const again = check.querySelector("button");
  again.disabled = true;
  try {
    const told = await ask("round");
    show(told.step);
    whole(told.verdict);
    rest();
    at("stop").hidden = true;
    if (told.left > 0) {
      offer(told.left, null);
      rounds.dataset.state = told.fault ? "failed" : "stopped";
      if (told.fault) fail(new Error(told.fault));
    } else {
      [rounds.hidden, rounds.dataset.state] = [true, "done"];
    }
  } catch (fault) {
    at("stop").hidden = true;
    rounds.dataset.state = "failed";
    fail(fault);
  } finally {
    again.disabled = false;
  }
};

const others = async () => {
  rounds.dataset.state = "asking";
  const { files, bytes } = await ask("survey");
  if (files === 0) {
    rounds.dataset.state = "none";
    return;
  }
  offer(files, bytes);
  if (files <= FEW && bytes !== null && bytes <= SMALL) await run();
};

if (rounds) {
  at("round").addEventListener("click", run);
  at("stop").addEventListener("click", () => ask("stop"));
}

if (at("needs-server")) at("needs-server").hidden = true;
if (check) {
  check.hidden = false;
  check.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = check.querySelector("button");
    button.disabled = true;
    at("whole").hidden = at("seats-again").hidden = true;
    if (rounds) [rounds.hidden, rounds.dataset.state] = [true, ""];
    for (const cell of document.querySelectorAll("#steps .came")) {
      cell.hidden = false;
      if (cell.tagName === "TD") cell.replaceChildren();
    }
    try {
      await begin();
      say(verifier.dataset.working);
      const report = await ask("check", { keys: at("keys").value, live: live === "yes", language: document.documentElement.lang });
      if (report.refused) {
        at("whole").textContent = report.refused;
      } else {
        report.steps.forEach(show);
        whole(report.verdict);
        const seats = Object.entries(report.seats ?? {}).filter(([, won]) => won > 0).map(([list, won]) => `${list} ${won}`).join(", ");
        at("seats-again").textContent = verifier.dataset.seats.replace("{seats}", seats);
        at("seats-again").hidden = seats.length === 0;
      }
      if (report.refused) at("whole").dataset.verdict = "refused";
      at("whole").hidden = false;
      rest();
      if (rounds && !report.refused) await others();
    } catch (fault) {
      fail(fault);
    } finally {
      button.disabled = false;
    }
  });
}

const steps = (report) => {
  at("proof-steps").replaceChildren(...report.steps.map((step) => {
    const line = document.createElement("li");
    line.dataset.verdict = step.verdict;
    line.append(`${step.id} `, ...finding(step, "en"));
    return line;
  }));
  at("proof-steps").dataset.verdict = report.verdict;
  at("proof-steps").hidden = false;
};

// In a publication nobody answers a form: the station is looked for here.
const list = at("found");
if (list) {
  const find = at("find");
  find.hidden = false;
  const prove = async (protocol) => {
    const told = await ask("prove", { index: protocol.index });
    const path = protocol.station;
    at("proof").hidden = false;
    at("proof-title").textContent = path;
    at("proof-index").textContent = `${told.index} / ${told.size}`;
    at("proof-leaf").textContent = told.leaf;
    at("proof-root").textContent = told.root;
    at("proof-act").textContent = JSON.stringify(JSON.parse(told.act), null, 2);
    at("proof-path").replaceChildren(...told.path.map((hash) => Object.assign(document.createElement("li"), { textContent: hash })));
    const name = `${election}-${told.index}.tlog-proof`;
    at("proof-name").textContent = name;
    at("proof-file").download = name;
    if (at("proof-file").href) URL.revokeObjectURL(at("proof-file").href);
    at("proof-file").href = URL.createObjectURL(new Blob([told.proof], { type: "text/plain" }));
    steps(told);
    at("proof-title").focus();
  };
  find.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = at("asked").value.trim();
    if (text.length === 0) return;
    try {
      await begin();
      say(verifier.dataset.working);
      const answer = await ask("find", { text });
      at("found-words").textContent = answer.count === 0 ? verifier.dataset.none
        : verifier.dataset.some.replace("{all}", answer.count).replace("{shown}", answer.found.length);
      at("found-words").hidden = false;
      at("proof").hidden = true;
      list.replaceChildren(...answer.found.map((protocol) => {
        const line = document.createElement("li");
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: protocol.station });
        button.addEventListener("click", () => prove(protocol).catch(fail));
        line.append(button);
        return line;
      }));
      list.hidden = answer.found.length === 0;
      if (answer.found.length === 1) await prove(answer.found[0]);
      rest();
    } catch (fault) {
      fail(fault);
    }
  });
}

// The page of a proof checks it at once.
if (!check && at("proof-file")) {
  try {
    await begin();
    steps(await ask("proof", { file: at("proof-file").href }));
    rest();
  } catch (fault) {
    fail(fault);
  }
}
document.documentElement.dataset.ready = "yes";
