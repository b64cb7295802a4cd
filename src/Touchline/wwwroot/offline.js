// @ts-check
// Shows the logs that wait on this device, and has them sent.

const box = /** @type {HTMLElement} */ (document.querySelector(".waiting"));

/** @param {string} text */
const say = text => {
  const line = document.createElement("p");
  line.append(text);
  return box.appendChild(line);
};

/** What the log page calls a kind or a rep. @param {any} value */
const words = value => document.querySelector(`.logform [value="${CSS.escape(value)}"] ~ span:not(.avatar)`)?.firstChild?.textContent;

async function show(sent = 0) {
  const cache = await caches.open("waiting");
  const keys = await cache.keys();
  box.replaceChildren();
  box.hidden = !keys.length && !sent;
  if (sent) say(`Sent and counted: ${sent} of the logs that waited.`);
  if (keys.length) say(`Waiting on this device until there is a line: ${keys.length}.`);
  for (const key of keys) {
    const form = /** @type {FormData} */ (await (await cache.match(key))?.formData());
    const who = form.getAll(form.get("kind") === "team-meeting" ? "present" : "rep").map(words).join(", ");
    const line = say(`${words(form.get("kind")) ?? "A session"}${who && " with " + who}, ${form.get("day")}`
      + (form.has("refused") ? ", was refused; log it again by hand." : "."));
    const button = document.createElement("button");
    button.className = "button";
    button.append("Discard");
    button.onclick = async () => { await cache.delete(key); show(); };
    line.append(" ", button);
  }
}

const worker = navigator.serviceWorker;
if (worker) {
  const send = async () => (await worker.ready).active?.postMessage("");
  worker.onmessage = event => show(event.data);
  worker.register("/worker.js").then(() => show()).then(() => box.hidden || send(), () => {});
  addEventListener("online", send);
}
