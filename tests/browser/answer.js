// Answers every question on the way to a result, by a script in the page; put
// after seek.js. Handed: who says what, as pairs of words of a question and its
// answers, or null for the first answer of each. Says how many were asked.
const [said, done] = arguments;
const soon = () => new Promise((goOn) => setTimeout(goOn, 5));
const until = async (sentence, holds) => {
  for (const end = performance.now() + 10_000; !holds(); await soon()) {
    if (performance.now() > end) throw new Error(`awaited: ${sentence}, at “${heading()}”`);
  }
};
const asks = () => document.querySelector("main .question__stem") !== null;
const choose = async (found) => {
  await until("the answer is there", found);
  if (!found().checked) found().click();
  await until("the answer is chosen", () => found()?.checked);
};
const answer = async () => {
  if (!said) return choose(() => document.querySelector("main fieldset input"));
  const known = said.find(([words]) => heading().includes(words));
  if (!known) throw new Error(`nobody said what to answer to “${heading()}”`);
  for (const one of known[1]) await choose(() => field(one));
};
const answerAll = async () => {
  let asked = 0;
  for (await until("a question is there", asks); asks(); asked += 1) {
    await answer();
    const before = document.title;
    document.querySelector("#next").click();
    const moved = () => document.title !== before && document.activeElement.tagName === "H1";
    await until("the next screen is there", moved);
  }
  return asked;
};
answerAll().then(done, (problem) => done(String(problem)));
