// @ts-check
// Keeps the log page for where there is no line, and the logs made there; each of them is sent once.

const worker = /** @type {any} */ (self), page = "/sessions/new", token = "__RequestVerificationToken", nothing = () => {};

const on = (event, act) => worker.addEventListener(event, e => e.waitUntil(act()));
on("install", () => keep().then(worker.skipWaiting()));
on("activate", () => worker.clients.claim());
on("message", () => send());
on("sync", () => send());

worker.addEventListener("fetch", e => {
  const { request } = e, { pathname } = new URL(request.url);
  const answer = request.method === "POST"
    ? pathname === "/sessions" ? log(request) : /^\/(sign-|demo\/enter)/.test(pathname) && door(request)
    : request.mode === "navigate" ? visit(request, pathname)
    : caches.match(request).then(kept => kept ?? fetch(request));
  if (answer) e.respondWith(answer);
  if (pathname === "/today") e.waitUntil(answer.then(keep, nothing));
});

/** The log page of who is signed in, with its files. Read once an hour. */
async function keep() {
  const kept = await caches.match(page);
  if (kept && Date.now() - dated(kept) < 36e5) return;
  const answer = await fetch(page);
  await caches.delete("kept");
  if (answer.redirected || !answer.ok) return;
  const cache = await caches.open("kept");
  await cache.addAll([...(await answer.clone().text()).matchAll(/"(\/[^"]+\.(css|js|svg))"/g)].map(m => m[1]));
  await cache.put(page, answer);
}

const dated = answer => Date.parse(answer.headers.get("date"));

// A bad line is worse than none.
const soon = answer => Promise.race([answer, new Promise((_, refuse) => setTimeout(refuse, 8000))]);

async function visit(request, path) {
  const answer = fetch(request);
  try {
    return await (path === page ? soon(answer) : answer);
  } catch {
    const kept = await caches.match(page);
    if (!kept) return answer;
    if (path !== page) return Response.redirect(page);
    const html = await kept.text(), day = today(html, kept);
    // Each copy is a log of its own, of the day on which it is made.
    return new Response(html.replace(/(name="(sent-as|day)" [^>]*value=")[^"]*/g,
      (_, before, name) => before + (name === "day" ? day : crypto.randomUUID())), kept);
  }
}

/** The organisation's day: that of the page, and as many days later as it was kept. */
function today(html, kept) {
  const dayOf = at => Math.floor(at / 864e5 - new Date(at).getTimezoneOffset() / 1440);
  const days = Date.parse(value(html, "day")) / 864e5 + dayOf(Date.now()) - dayOf(dated(kept));
  return new Date(days * 864e5).toISOString().slice(0, 10);
}

const value = (html, name) => RegExp(`name="${name}" [^>]*value="([^"]*)`).exec(html)?.[1];

const put = async form => (await caches.open("waiting")).put("/" + form.get("sent-as"), new Response(new URLSearchParams(form)));

async function log(request) {
  const form = await request.clone().formData();
  try {
    const answer = await soon(fetch(request));
    if (answer.status > 501) throw answer;
    return answer;
  } catch {
    const kept = await caches.match(page);
    if (kept && !form.get("day")) form.set("day", today(await kept.text(), kept));
    await put(form);
    await worker.registration.sync?.register("send").catch(nothing);
    return Response.redirect(page, 303);
  }
}

/** With a fresh token, for whom they were made, one after the other. */
const send = () => navigator.locks.request("send", async () => {
  const waiting = await caches.open("waiting");
  let sent = 0;
  for (const key of await waiting.keys()) {
    const form = await (await waiting.match(key)).formData(), html = await (await fetch(page)).text();
    if (value(html, "as") !== form.get("as")) continue;
    form.set(token, value(html, token));
    const answer = await fetch("/sessions", { method: "POST", body: new URLSearchParams(form) });
    if (answer.redirected) sent += +await waiting.delete(key);
    else if (answer.status < 500) form.set("refused", ""), await put(form);
  }
  for (const tab of await worker.clients.matchAll()) tab.postMessage(sent);
}).catch(nothing);

/** Who comes finds nothing of who was here. Signing out sends what waits, and works with a line only. */
async function door(request) {
  const out = /out$/.test(request.url);
  try {
    if (out) await send();
    const answer = await fetch(request);
    for (const name of await caches.keys()) if (out || name === "kept") await caches.delete(name);
    return answer;
  } catch {
    return Response.redirect(page, 303);
  }
}
