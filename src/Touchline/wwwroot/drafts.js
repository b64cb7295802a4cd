// @ts-check
// What is typed into a form with a draft is kept by itself; on a bad line it waits on the device and is sent later.

const wait = 1200;
// Whoever else signs in on this device does not find them.
/** @param {HTMLFormElement} form */
const shelf = form => `draft:${form.dataset.writer}:${form.dataset.draft}`;

/** @param {HTMLFormElement} form @param {string} words */
const say = (form, words) => { const kept = form.querySelector("[data-kept]"); if (kept) kept.textContent = words; };

const time = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** @param {string} address @param {URLSearchParams} fields */
const post = (address, fields) => fetch(address, { method: "POST", body: fields, headers: { accept: "application/json" } });

/** @param {HTMLFormElement} form */
function fields(form) {
  // Only texts: a file has no draft.
  return new URLSearchParams(/** @type {any} */ ([...new FormData(form)].filter(([, value]) => typeof value === "string")));
}

/** @param {HTMLFormElement} form */
async function keep(form) {
  const address = form.dataset.draft ?? "", typed = fields(form);
  try {
    const answer = await post(address, typed);
    if (answer.status === 422) return say(form, (await answer.json()).refused);
    if (!answer.ok || answer.redirected) throw new Error();
    const { was, conflicts } = await answer.json();
    localStorage.removeItem(shelf(form));
    const clashing = new Set(conflicts.map(/** @param {any} conflict */ conflict => conflict.field));
    for (const input of form.querySelectorAll("input[name^='was-']")) {
      const before = /** @type {HTMLInputElement} */ (input), name = before.name.slice(4);
      if (!clashing.has(name)) before.value = was[name] ?? "";
    }
    say(form, clashing.size ? "Somebody else changed this meanwhile: save to see both texts." : `Kept at ${time()}`);
  } catch {
    typed.delete("__RequestVerificationToken");
    localStorage.setItem(shelf(form), typed.toString());
    say(form, "No line: kept on this device, and sent when there is one.");
  }
}

for (const form of /** @type {any} */ (document.querySelectorAll("form[data-draft]"))) {
  let timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(keep, wait, form); };
  form.addEventListener("input", later);
  form.addEventListener("submit", () => { clearTimeout(timer); localStorage.removeItem(shelf(form)); });
  addEventListener("online", () => localStorage.getItem(shelf(form)) && keep(form));
  const waiting = localStorage.getItem(shelf(form));
  if (!waiting) continue;
  // What was typed without a line comes back as it was typed, with what it was typed over.
  for (const [name, value] of new URLSearchParams(waiting))
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
      if (["radio", "checkbox"].includes(input.type)) input.checked = input.value === value;
      else input.value = value;
  keep(form);
}

// A tab that is closed in the middle of a word.
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden")
    for (const form of /** @type {any} */ (document.querySelectorAll("form[data-draft]")))
      if (form.contains(document.activeElement)) keep(form);
});
