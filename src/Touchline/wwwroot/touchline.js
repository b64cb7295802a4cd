// @ts-check
// Enhancements only: every page works without them. No inline handlers, nothing vendored.

/** @param {string} name @param {ParentNode} [within] @returns {HTMLElement[]} */
const all = (name, within = document) => [...within.querySelectorAll(name)].map(e => /** @type {HTMLElement} */ (e));

// Shortcuts -----------------------------------------------------------------------------------

const switchedOff = () => localStorage.getItem("shortcuts") === "off";

/** The links that have a key, each key once: rail and tabs may both have it. */
const shortcuts = () => new Map(all("a[data-shortcut]").map(a =>
  [a.dataset.shortcut ?? "", /** @type {HTMLAnchorElement} */ (a)]));

/** @param {EventTarget | null} target */
const typing = target => target instanceof HTMLElement
  && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), select, textarea"));

let before = "";
let beforeAt = 0;

document.addEventListener("keydown", event => {
  if (event.key === "Escape") return closeAll();
  if (switchedOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "?") { event.preventDefault(); return help(); }
  const known = shortcuts();
  const pair = event.timeStamp - beforeAt < 1200 ? `${before} ${event.key}` : "";
  const field = event.key === "/" ? /** @type {HTMLElement | null} */ (document.querySelector("main input[type=search]")) : null;
  const link = known.get(pair) ?? known.get(event.key);
  before = event.key;
  beforeAt = event.timeStamp;
  if (!field && !link) return;
  event.preventDefault();
  before = "";
  if (field) field.focus(); else link?.click();
});

/** Escape closes what is open, and gives the focus back to what opened it. */
function closeAll() {
  for (const details of all("details[data-closes][open]")) {
    const inside = details.contains(document.activeElement);
    details.removeAttribute("open");
    if (inside) details.querySelector("summary")?.focus();
  }
}

document.addEventListener("click", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  for (const details of all("details[data-closes][open]"))
    if (!details.contains(target)) details.removeAttribute("open");
  if (target.closest("[data-help]")) help();
  const theme = /** @type {HTMLElement | null} */ (target.closest("[data-theme-set]"));
  if (theme) setTheme(theme.dataset.themeSet ?? "");
});

for (const button of all("[data-help]")) button.hidden = false;

/** Keys and theme in one dialog. */
function help() {
  const dialog = document.querySelector("dialog.help") ?? document.body.appendChild(makeHelp());
  fillHelp(/** @type {HTMLDialogElement} */ (dialog));
  /** @type {HTMLDialogElement} */ (dialog).showModal();
}

function makeHelp() {
  const dialog = document.createElement("dialog");
  dialog.className = "help";
  dialog.setAttribute("aria-labelledby", "help-heading");
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}

/** @param {HTMLDialogElement} dialog */
function fillHelp(dialog) {
  const keys = [...shortcuts()].map(([keys, a]) => [keys, name(a)]);
  const rows = [...keys, ["?", "This help"], ["Esc", "Close what is open"]]
    .map(([keys, words]) => make("div", {}, make("dt", {}, words),
      make("dd", {}, ...keys.split(" ").map(key => make("kbd", {}, key)))));
  const off = make("button", { type: "button", className: "button" }, switchedOff() ? "Switch shortcuts on" : "Switch shortcuts off");
  off.addEventListener("click", () => {
    localStorage.setItem("shortcuts", switchedOff() ? "on" : "off");
    fillHelp(dialog);
    /** @type {HTMLElement} */ (dialog.querySelector(".switch")).focus();
  });
  off.classList.add("switch");
  const now = document.documentElement.dataset.theme ?? "";
  const themes = [["", "As the device"], ["light", "Light"], ["dark", "Dark"]].map(([value, words]) => {
    const button = make("button", { type: "button", className: "button" }, words);
    button.dataset.themeSet = value;
    button.setAttribute("aria-pressed", String(now === value));
    return button;
  });
  const close = make("button", { className: "button primary" }, "Close");
  dialog.replaceChildren(make("form", { method: "dialog" },
    make("h2", { id: "help-heading" }, switchedOff() ? "Keys (switched off)" : "Keys"), make("dl", {}, ...rows),
    make("h2", {}, "Theme"), make("div", { className: "acts" }, ...themes),
    make("div", { className: "actions" }, off, close)));
}

/** A link's words without its key. @param {HTMLElement} link */
function name(link) {
  const copy = /** @type {HTMLElement} */ (link.cloneNode(true));
  for (const key of all("kbd", copy)) key.remove();
  return copy.textContent?.trim() ?? "";
}

/** @param {string} tag @param {object} properties @param {(string | Node)[]} children */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The server reads the cookie, so that the next page comes in the right colours. @param {string} theme */
function setTheme(theme) {
  document.cookie = `theme=${theme}; path=/; max-age=${theme ? 31536000 : 0}; samesite=lax`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const button of all("[data-theme-set]"))
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === theme));
}

// Forms ---------------------------------------------------------------------------------------

// A filter applies itself; its button is for who has no script, or types.
document.addEventListener("change", event => {
  const target = /** @type {HTMLInputElement} */ (event.target);
  const form = target.closest?.("form[data-autosubmit]");
  if (form instanceof HTMLFormElement && target.type !== "search" && target.type !== "text") form.requestSubmit();
});

for (const button of all("form[data-autosubmit] button[data-redundant]")) button.hidden = true;

// Sent once, however often the button is pressed. Set after the event, so that the pressed button is still sent.
document.addEventListener("submit", event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.getAttribute("method")?.toLowerCase() !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  setTimeout(() => {
    if (event.defaultPrevented) return;
    form.dataset.sent = "true";
    form.setAttribute("aria-busy", "true");
    setTimeout(ready, 10_000, form); // an answer may be a file, and the page stays
  });
});

/** @param {HTMLElement} form */
function ready(form) {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
}

// The way back shows the page as it was left: its forms can be sent again.
addEventListener("pageshow", () => all("form[data-sent]").forEach(ready));

// <input data-filter-list="id of the list">: items without the words typed are hidden.
document.addEventListener("input", event => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const list = input.dataset?.filterList && document.getElementById(input.dataset.filterList);
  if (!list) return;
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  for (const item of /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)) {
    const text = plain(item.textContent ?? "");
    item.hidden = !words.every(word => text.includes(word));
  }
});

/** Without case and accents: "bjorn" finds Björn. @param {string} text */
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// What came back with errors begins at their list.
all("[data-focus]")[0]?.focus();

// A toast that was there from the start is not announced by every reader: say it again.
for (const toast of all(".toast[role=status]")) {
  const words = toast.querySelector("div");
  if (words) setTimeout(() => words.replaceWith(words.cloneNode(true)), 300);
}
