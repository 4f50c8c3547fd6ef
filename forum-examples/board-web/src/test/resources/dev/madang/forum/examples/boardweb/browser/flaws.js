// Tells what is wrong with the page that is shown: what moved while it was loaded, what must be scrolled sideways, text that is hard to see against
// what is behind it (WCAG 2.2, 1.4.3), controls without a name, without a visible focus (2.4.7) or too small to be hit (2.5.8), headings that skip a level.
const done = arguments[arguments.length - 1];
const flaws = [];
const brief = element => element.outerHTML.slice(0, 120);
const isSeen = element => element.getClientRects().length > 0 && !element.closest('.hidden, .skip');

// --- contrast
const channels = color => {
  if (color.startsWith('#')) return [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));
  return color.match(/[0-9.]+/g).map(Number);
};
const luminance = color => {
  const [r, g, b] = channels(color).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const behind = element => {
  for (let e = element; e; e = e.parentElement) {
    const color = getComputedStyle(e).backgroundColor;
    if ((channels(color)[3] ?? 1) > 0) return color;
  }
  return 'rgb(255, 255, 255)';
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (texts.currentNode.data.trim() && isSeen(element)) {
    const ratio = contrast(getComputedStyle(element).color, behind(element));
    if (ratio < 4.5) flaws.push('contrast ' + ratio.toFixed(2) + ': ' + brief(element));
  }
}
// Scripts are not told what was visited, so its color is asked of the style sheet.
const variable = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
for (const paper of ['--paper', '--faint', '--notice-paper', '--current-paper']) {
  for (const ink of ['--visited', '--link', '--soft', '--accent', '--alarm']) {
    const ratio = contrast(variable(ink), variable(paper));
    if (ratio < 4.5) flaws.push('contrast ' + ratio.toFixed(2) + ': ' + ink + ' on ' + paper);
  }
}

// --- controls
for (const control of document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select')) {
  const named = control.labels?.length || control.getAttribute('aria-label') || control.textContent.trim();
  if (!named) flaws.push('no name: ' + brief(control));
  control.focus({preventScroll: true, focusVisible: true});
  const style = getComputedStyle(control);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) flaws.push('no focus: ' + brief(control));
  control.blur();
  const {width, height} = control.getBoundingClientRect();
  // Links within a sentence are excepted, and here a box with its label.
  const apart = isSeen(control) && !control.closest('.text, p, li.wrong, .problem, dd') && control.type !== 'checkbox';
  if (apart && (width < 10 || height < 22)) flaws.push('small ' + width + ' x ' + height + ': ' + brief(control));
}
window.scrollTo(0, 0);

// --- headings
let level = 0;
for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1) flaws.push('heading skips a level: ' + brief(heading));
  level = next;
}

// --- layout
const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (sideways > 0) flaws.push('sideways by ' + sideways);
const rectangle = r => [r.x, r.y, r.width, r.height].join(' ');
// A page that comes in pieces may be painted when half of a row is there, and that row still grows: of all that can move, a ten-thousandth.
const parsed = performance.getEntriesByType('navigation')[0].domInteractive;
const isGrowth = entry => entry.startTime < parsed && entry.value < 0.001;
const note = entry => !isGrowth(entry) && entry.sources.forEach(source => flaws.push(
    'moved by ' + entry.value + ': ' + source.node?.nodeName + ' ' + rectangle(source.previousRect) + ' -> ' + rectangle(source.currentRect)));
const observer = new PerformanceObserver(list => list.getEntries().forEach(note));
observer.observe({type: 'layout-shift', buffered: true});
// A frame is reported when the next one begins.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
  observer.takeRecords().forEach(note);
  done(flaws);
})));
