// Redraws the page of another law as its values are moved. What is drawn comes from the same program as on the server, compiled for the browser;
// this file only carries values there and pictures back. Without it the form is sent to the server, which answers with the same page.
const program = document.getElementById("program");
const asking = document.getElementById("ask");
const outcome = document.getElementById("outcome");
const said = document.getElementById("said");
const refused = document.getElementById("refused");
const [words, bar] = program.children;
let room = null;
let waiting = null;

const say = (text, done, all) => { words.textContent = text.replace("{done}", done ?? "").replace("{all}", all ?? ""); };

const form = () => asking.querySelector("form");

const valuesOf = () => {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form())) if (value !== "") values.append(name, value);
  return values.toString();
};

// A slider and the field beside it are one value.
const join = () => {
  for (const slider of asking.querySelectorAll("input[type=range]")) slider.hidden = false;
  const button = asking.querySelector("button");
  if (button) button.hidden = true;
};

// Where only the size of the chamber is moved its districts stay as many as they are.
const follow = (field) => {
  const seats = document.getElementById("ask-seats");
  const byList = document.getElementById("ask-list-seats");
  const slider = asking.querySelector("[data-for=ask-list-seats]");
  const [all, lists] = [Number(seats.value), Number(byList.value)];
  if (field === seats && all >= 1) {
    byList.value = Math.max(1, Math.min(all, lists + all - Number(seats.dataset.was ?? seats.defaultValue)));
  }
  if (all >= 1) {
    seats.dataset.was = all;
    slider.max = all;
    slider.value = byList.value;
  }
};

const draw = (law, query, whole) => {
  performance.mark("ask");
  const answer = JSON.parse(room.Draw(law, query, whole));
  refused.hidden = !answer.refused;
  refused.textContent = answer.refused ?? "";
  if (answer.refused) return;
  outcome.innerHTML = answer.outcome;
  if (whole) {
    asking.innerHTML = answer.form;
    join();
  } else {
    // Readings that are no longer asked are forgotten by the form too.
    for (const old of form().querySelectorAll("input[name=reading]")) old.remove();
    for (const reading of answer.readings) {
      const hidden = document.createElement("input");
      [hidden.type, hidden.name, hidden.value] = ["hidden", "reading", reading];
      form().append(hidden);
    }
  }
  said.textContent = answer.said;
  history.replaceState(null, "", answer.address);
  for (const link of document.querySelectorAll(".languages a")) link.href = answer.languages[link.hreflang];
  performance.measure("draw", "ask");
};

// One drawing for each frame, of the values as they are then.
const soon = () => {
  waiting ??= requestAnimationFrame(() => {
    waiting = null;
    if (room) draw(form().dataset.law, valuesOf(), false);
  });
};

asking.addEventListener("input", (event) => {
  const field = event.target;
  const partner = field.dataset.for ? document.getElementById(field.dataset.for) : asking.querySelector(`[data-for="${field.id}"]`);
  if (partner && field.value !== "") partner.value = field.value;
  const named = field.dataset.for ? partner : field;
  if (named.id === "ask-seats" || named.id === "ask-list-seats") follow(named);
  if (field.type !== "range" && field.type !== "number" && field.tagName !== "SELECT") return;
  soon();
});

asking.addEventListener("submit", (event) => {
  if (!room) return;
  event.preventDefault();
  draw(form().dataset.law, valuesOf(), true);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-law], a[data-ask]");
  if (!link || !room || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const inForm = asking.contains(link);
  draw(link.dataset.law ?? form().dataset.law, link.dataset.ask ?? "", true);
  const again = inForm ? asking.querySelector("a[data-law][aria-current]") : outcome.querySelector("a[data-ask][aria-current]");
  again?.focus();
});

try {
  program.hidden = false;
  say(program.dataset.loading, 0, "…");
  const votes = fetch(program.dataset.votes).then((answer) => answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(answer.statusText)));
  const { dotnet } = await import(program.dataset.program);
  const runtime = await dotnet
    .withModuleConfig({ onDownloadResourceProgress: (done, all) => { say(program.dataset.loading, done, all); bar.max = all; bar.value = done; } })
    .create();
  const exports = await runtime.getAssemblyExports("Dauys.Browser.dll");
  const begun = exports.Dauys.Browser.WhatIfRoom;
  begun.Begin(new Uint8Array(await votes), program.dataset.language);
  room = begun;
  join();
  draw(form().dataset.law, valuesOf(), false);
  bar.hidden = true;
  say(program.dataset.ready);
  document.documentElement.dataset.ready = "yes";
} catch (fault) {
  bar.hidden = true;
  say(program.dataset.failed);
  console.warn(fault);
}
