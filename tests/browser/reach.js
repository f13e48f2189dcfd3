// What axe cannot see of a screen, put into the page once. Each gives lines that
// say what is wrong.
window.reach = (() => {
  const root = document.documentElement;
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const name = (element) =>
    `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.getAttribute("class") ?? ""} “${plain(element.textContent).slice(0, 40)}”`;
  // Fields lie unseen under a label that is drawn: that is what is seen and tapped.
  const shown = (element) => (element.matches("input") && element.closest("label")) || element;
  const isThere = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const tappable = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
      (one) => isThere(one) && !one.disabled && one.closest("[inert]") === null,
    );

  // Also links in a sentence, though 2.5.8 lets those off.
  const small = (least) =>
    tappable()
      .map((one) => [shown(one), shown(one).getBoundingClientRect()])
      .filter(([, box]) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(([one, box]) => `${name(one)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);

  // Points of a box: its middle, the middle of its edges, and towards its corners,
  // which are round.
  const points = (box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const [across, down] = [box.width / 2 - 3, box.height / 2 - 3];
    const corner = Math.min(box.width, box.height) / 5;
    const [near, far] = [box.width / 2 - corner, box.height / 2 - corner];
    const away = [[0, 0], [across, 0], [-across, 0], [0, down], [0, -down]];
    away.push([near, far], [-near, far], [near, -far], [-near, -far]);
    return away.map(([right, below]) => [x + right, y + below]);
  };
  // Arabic letters reach out of their line and are hit there; what lies over
  // something else is a box.
  const holds = (element, x, y) => {
    let block = element;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    const box = block.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };
  // Of a field to write in, browsers bring the line that is written on.
  const LINE = 20;
  const brought = (element) => {
    const box = shown(element).getBoundingClientRect();
    if (!element.matches("textarea, input:not([type=radio], [type=checkbox])")) return box;
    const top = element.matches("textarea") ? box.top + LINE / 2 : box.top + (box.height - LINE) / 2;
    return new DOMRect(box.left, top, box.width, LINE);
  };
  // What lies over some of what has the focus now, or that it is out of the window.
  const isHidden = () => {
    const one = document.activeElement;
    const box = brought(one);
    const fits = box.height <= innerHeight / 2;
    for (const [x, y] of points(box)) {
      const inside = x >= 0 && y >= 0 && x < root.clientWidth && y < innerHeight;
      const over = document.elementFromPoint(x, y);
      const isOurs = over !== null && (shown(one).contains(over) || over.contains(shown(one)));
      if (inside && over !== null && !isOurs && holds(over, x, y)) return [`${name(one)} is under ${name(over)}`];
      if (!inside && fits) return [`${name(one)} is out of the window`];
    }
    return [];
  };
  const hidden = () =>
    tappable().flatMap((one) => {
      one.focus();
      return document.activeElement === one ? isHidden() : [];
    });

  // 1.4.12: as a reader may set it, by a stylesheet of the browser.
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
     p { margin-block-end: 2em !important; }`,
  );
  const space = (wanted) => {
    document.adoptedStyleSheets = wanted ? [spacing] : [];
  };

  // Told to a screen reader alone: clipped to nothing.
  const isUnseen = (element) =>
    element.closest("title, desc") !== null ||
    (element !== document.body && (getComputedStyle(element).clipPath === "inset(50%)" || isUnseen(element.parentElement)));
  // Every line of text that is drawn: what it stands in, and its box. A picture is
  // told in words beside it, so those in a drawing count only as they are drawn.
  const lines = (pictures) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (plain(data) === "" || isUnseen(parentElement) || !isThere(parentElement)) continue;
      if (parentElement.closest("[inert], option") || (!pictures && parentElement.closest("svg"))) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1) found.push([parentElement, box]);
    }
    return found;
  };

  // The height of letters that are not large.
  const EM = 16;
  // A name on a map may be short: it stands whole in the list below.
  const isShortened = (element) => getComputedStyle(element).webkitLineClamp !== "none";
  const cutOff = () => {
    const found = [];
    for (const [element, line] of lines(false)) {
      for (let around = element; around !== document.body && !isShortened(around); around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
        const across = cuts(overflowX) && (line.left < box.left - 1 || line.right > box.right + 1);
        // Letters stand in the middle of their line.
        const middle = (line.top + line.bottom) / 2;
        const down = cuts(overflowY) && (middle - EM / 2 < box.top - 1 || middle + EM / 2 > box.bottom + 1);
        if (across || down) found.push(`${name(element)} is cut off by ${name(around)}`);
      }
    }
    return [...new Set(found)];
  };

  // Lines of text that lie over each other, by the height of their letters: boxes
  // of lines are higher in some scripts.
  const overlaps = (pictures) => {
    // At the end of the page a bar that sticks lies over nothing.
    scrollTo({ top: root.scrollHeight, behavior: "instant" });
    const all = lines(pictures).map(([element, box]) => {
      const scale = element.closest("svg")?.getScreenCTM().a ?? 1;
      const height = Math.min(box.height, scale * parseFloat(getComputedStyle(element).fontSize));
      const middle = (box.top + box.bottom) / 2;
      return [element, { left: box.left, right: box.right, top: middle - height / 2, bottom: middle + height / 2, height }];
    });
    const shared = (from, to, otherFrom, otherTo) => Math.min(to, otherTo) - Math.max(from, otherFrom);
    const found = [];
    all.forEach(([one, box], nth) => {
      for (const [other, over] of all.slice(nth + 1)) {
        const across = shared(box.left, box.right, over.left, over.right);
        const down = shared(box.top, box.bottom, over.top, over.bottom);
        if (across > 2 && down > Math.min(box.height, over.height) / 3) found.push(`${name(one)} lies over ${name(other)}`);
      }
    });
    return [...new Set(found)];
  };

  // 3.2.6: help is the last of the bar on top, in the corner where lines end. Where
  // the bar wraps it is a row lower.
  const help = () => {
    const link = document.querySelector("header a[href='#/help']");
    const last = [...document.querySelectorAll("header a, header button")].filter(isThere).at(-1);
    if (link === null || last !== link) return ["help is not the last of the bar on top"];
    const box = link.getBoundingClientRect();
    const end = root.dir === "rtl" ? box.left : root.clientWidth - box.right;
    const top = box.top + scrollY;
    return end < 48 && top < 100 ? [] : [`help is ${end} from the end and ${top} from the top`];
  };

  return { help, small, hidden, isHidden, space, cutOff, overlaps };
})();
