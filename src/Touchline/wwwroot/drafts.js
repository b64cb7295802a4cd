// @ts-check
// What is typed into a form with a draft is kept by itself; without a line it waits on the device and is sent later.

/** @type {any[]} */
const forms = [...document.querySelectorAll("form[data-draft]")];

// Whoever else signs in on this device does not find them.
const shelf = form => `draft:${form.dataset.writer}:${form.dataset.draft}`;

const say = (form, words) => form.querySelector("[data-kept]").textContent = words;

async function keep(form) {
  const typed = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: typed, headers: { accept: "application/json" } });
    if (answer.status === 422) return say(form, (await answer.json()).refused);
    if (!answer.ok || answer.redirected) throw answer;
    const { was, conflicts } = await answer.json(), clashing = conflicts.map(conflict => conflict.field);
    localStorage.removeItem(shelf(form));
    for (const before of form.querySelectorAll("[name^='was-']"))
      if (!clashing.includes(before.name.slice(4))) before.value = was[before.name.slice(4)] ?? "";
    say(form, clashing.length ? "Somebody else changed this meanwhile: save to see both texts." : `Kept at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}`);
  } catch {
    typed.delete("__RequestVerificationToken");
    localStorage[shelf(form)] = typed;
    say(form, "No line: kept on this device, and sent when there is one.");
  }
}

for (const form of forms) {
  let timer = 0;
  const again = () => { if (localStorage[shelf(form)]) keep(form); };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 1200, form); });
  form.addEventListener("submit", () => { clearTimeout(timer); localStorage.removeItem(shelf(form)); });
  addEventListener("online", again);
  // What was typed without a line comes back as it was typed, with what it was typed over.
  for (const [name, value] of new URLSearchParams(localStorage[shelf(form)]))
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
      if (/radio|checkbox/.test(input.type)) input.checked = input.value === value;
      else input.value = value;
  again();
}

// A tab that is closed in the middle of a word.
addEventListener("visibilitychange", () => {
  if (document.hidden) forms.filter(form => form.contains(document.activeElement)).forEach(keep);
});
