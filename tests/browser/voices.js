// Voices for a browser that has none: what speaks keeps a list of what it was
// asked to say, and is done when the test says so. As in real browsers, word of
// the end of what was cut off comes later.
const voices = { all: [], spoken: [], saying: null };
class Utterance {
  constructor(text) {
    Object.assign(this, { text, lang: "", rate: 1, voice: null, onend: null, onerror: null });
  }
}
const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices.all,
  speak(utterance) {
    voices.saying = utterance;
    voices.spoken.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice?.name });
  },
  cancel() {
    const cut = voices.saying;
    voices.saying = null;
    setTimeout(() => [cut?.onerror, cut?.onend].forEach((told) => told?.call(cut, new Event("end"))));
  },
});
voices.come = (...all) => {
  voices.all = all.map(([lang, localService]) => ({ lang, localService, default: false, name: `voice of ${lang}` }));
  speech.dispatchEvent(new Event("voiceschanged"));
};
voices.end = () => {
  const said = voices.saying;
  voices.saying = null;
  said.onend.call(said, new Event("end"));
};
Object.defineProperty(window, "speechSynthesis", { configurable: true, value: speech });
Object.defineProperty(window, "SpeechSynthesisUtterance", { configurable: true, writable: true, value: Utterance });
window.voices = voices;
