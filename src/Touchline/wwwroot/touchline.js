// @ts-check
// Enhancements only: every page works without them.

/** @param {string} name @returns {any[]} */
const all = name => [...document.querySelectorAll(name)];

const root = document.documentElement.dataset;

// Shortcuts

const switchedOff = () => localStorage.getItem("shortcuts") === "off";

/** @param {any} target */
const typing = target => target.isContentEditable || target.matches?.("input:not([type=checkbox], [type=radio]), select, textarea");

let before = "", beforeAt = 0;

document.addEventListener("keydown", event => {
  const { key } = event;
  if (key === "Escape") return all("details[data-closes][open]").forEach(close);
  if (switchedOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (key === "?") { event.preventDefault(); return help(); }
  const known = new Map(all("a[data-shortcut]").map(a => [a.dataset.shortcut, a]));
  const field = key === "/" && all("main input[type=search]")[0];
  const link = (event.timeStamp - beforeAt < 1200 && known.get(`${before} ${key}`)) || known.get(key);
  before = field || link ? "" : key;
  beforeAt = event.timeStamp;
  if (before) return;
  event.preventDefault();
  if (field) field.focus(); else link.click();
});

/** The focus goes back to what opened it. @param {HTMLDetailsElement} details */
function close(details) {
  if (details.contains(document.activeElement)) details.querySelector("summary")?.focus();
  details.open = false;
}

document.addEventListener("click", event => {
  const target = /** @type {any} */ (event.target);
  for (const details of all("details[data-closes][open]")) details.open = details.contains(target);
  if (target.closest("[data-help]")) help();
  if (target.matches("dialog.help")) target.close();
  const theme = target.closest("[data-theme-set]")?.dataset.themeSet;
  if (theme != null) {
    // The server reads the cookie, so that the next page comes in the right colours.
    document.cookie = `theme=${theme}; path=/; max-age=${theme ? 31536000 : 0}; samesite=lax`;
    root.theme = theme;
  }
  if (target.closest(".switch")) localStorage.setItem("shortcuts", switchedOff() ? "on" : "off");
  press();
});

for (const button of all("[data-help], form[data-autosubmit] button[data-redundant]")) button.hidden = !button.hidden;

const help = () => all("dialog.help")[0].showModal();

function press() {
  for (const button of all(".switch, [data-theme-set]"))
    button.ariaPressed = button.matches(".switch") ? switchedOff() : button.dataset.themeSet === (root.theme ?? "");
}
press();

// Forms

// A filter applies itself; its button is for who has no script, or types.
document.addEventListener("change", event => {
  const target = /** @type {any} */ (event.target);
  if (!["search", "text"].includes(target.type)) target.closest?.("form[data-autosubmit]")?.requestSubmit();
});

// Sent once, however often the button is pressed; marked after the event, so that the button is sent too.
document.addEventListener("submit", event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.getAttribute("method") !== "post") return;
  if (form.ariaBusy) return event.preventDefault();
  setTimeout(() => {
    if (event.defaultPrevented) return;
    form.ariaBusy = "true";
    setTimeout(ready, 10_000, form); // an answer may be a file, and the page stays
  });
});

/** @param {HTMLElement} form */
const ready = form => form.ariaBusy = null;

// On the way back its forms can be sent again.
addEventListener("pageshow", () => all("form[aria-busy]").forEach(ready));

// What came back with errors begins at their list.
all("[data-focus]")[0]?.focus();

// A toast there from the start is not announced by every reader.
for (const words of all(".toast[role=status] div")) setTimeout(() => words.replaceWith(words.cloneNode(true)), 300);
