// How a person finds things on a page; put before every script of the tests.
const root = document.documentElement;
const plain = (text) => text.replace(/\s+/g, " ").trim();
const words = (element) => plain(element.innerText ?? element.textContent ?? "");
const seen = () => words(document.body);
const heading = () => words(document.querySelector("main h1") ?? document.createElement("p"));
// What it is called: its words without those that are only drawn.
const called = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden]").forEach((drawn) => drawn.remove());
  return plain(copy.textContent);
};
const named = (all, name) =>
  all.find((one) => called(one) === plain(name)) ?? all.find((one) => called(one).startsWith(plain(name)));
const tappable = (name) => named([...document.querySelectorAll("button, a, label, summary")], name);
const field = (name) => {
  const label = named([...document.querySelectorAll("label")], name);
  return label?.control;
};
const cards = (name) => [...document.querySelectorAll("article")].filter((one) => words(one).includes(name));
const suggestions = () => {
  const part = [...document.querySelectorAll("section")].filter((one) => words(one).startsWith("Een stap die past"));
  return part.flatMap((one) => [...one.querySelectorAll("article[aria-labelledby]")]);
};
