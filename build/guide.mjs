// The clerk's guide (docs/huong-dan/*.md) as data for the window: Markdown is taken apart when the window is built, so that no
// reader of Markdown and no HTML is in the program. What the guide may hold is what is read here; anything else fails the build.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lexer } from 'marked';

/** Anchor of a heading, as code hosting sites make it: small letters kept with their marks, spaces to hyphens. */
export function slugOf(heading) {
  return heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '').trim().replace(/\s/gu, '-');
}

/** One page as data; `src` of a picture is the path in the file. Throws on Markdown that the guide does not use. */
export function readGuidePage(text, name) {
  const bad = (what) => new Error(`docs/huong-dan/${name}.md: ${what}`);
  const plain = (nodes) => nodes.map((node) => node.text ?? plain(node.content)).join('');
  const inline = (tokens) =>
    tokens.flatMap((token) => {
      switch (token.type) {
        case 'text':
        case 'escape':
          return token.tokens === undefined ? [{ type: 'text', text: unescaped(token.text) }] : inline(token.tokens);
        case 'strong':
          return [{ type: 'strong', content: inline(token.tokens) }];
        case 'em':
          return [{ type: 'em', content: inline(token.tokens) }];
        case 'codespan':
          return [{ type: 'key', text: unescaped(token.text) }];
        case 'link': {
          const found = /^([a-z0-9-]+)\.md(?:#(.+))?$/u.exec(token.href);
          if (found === null) throw bad(`a link that leads out of the guide: ${token.href}`);
          return [{ type: 'link', topic: found[1], anchor: found[2] === undefined ? null : decodeURIComponent(found[2]), content: inline(token.tokens) }];
        }
        default:
          throw bad(`«${token.type}» inside a line: ${token.raw}`);
      }
    });
  const block = (token) => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading': {
        const content = inline(token.tokens);
        return [{ type: 'heading', level: token.depth, id: slugOf(plain(content)), content }];
      }
      case 'paragraph': {
        const [only, ...more] = token.tokens;
        if (only?.type === 'image' && more.length === 0) return [{ type: 'picture', src: only.href, alt: unescaped(only.text) }];
        return [{ type: 'paragraph', content: inline(token.tokens) }];
      }
      case 'text':
        return [{ type: 'paragraph', content: inline(token.tokens ?? [token]) }];
      case 'list':
        return [{ type: 'list', ordered: token.ordered, start: token.ordered ? Number(token.start) : 1, items: token.items.map((item) => item.tokens.flatMap(block)) }];
      case 'blockquote':
        return [{ type: 'note', blocks: token.tokens.flatMap(block) }];
      case 'table':
        return [{ type: 'table', head: token.header.map((cell) => inline(cell.tokens)), rows: token.rows.map((row) => row.map((cell) => inline(cell.tokens))) }];
      default:
        throw bad(`«${token.type}»: ${token.raw}`);
    }
  };
  const [first, ...blocks] = lexer(text.normalize('NFC')).flatMap(block);
  if (first?.type !== 'heading' || first.level !== 1) throw bad('begins with no title');
  return { topic: name, title: plain(first.content), blocks };
}

/** What the reader of Markdown writes for signs that mean something in HTML. */
function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Lets the window import a page of the guide as data, its pictures as addresses of built files. */
export function guide() {
  return {
    name: 'guide',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0];
      if (!path.endsWith('.md') || basename(dirname(path)) !== 'huong-dan') return null;
      const pictures = [];
      const page = JSON.stringify(readGuidePage(readFileSync(path, 'utf8'), basename(path, '.md')), (key, value) => {
        if (key !== 'src') return value;
        // The pictures are made by the program that is built here; a test asks that none is missing.
        if (!existsSync(join(dirname(path), value))) return '';
        pictures.push(value);
        return `\u0001${pictures.length - 1}`;
      });
      const imports = pictures.map((src, i) => `import picture${i} from './${src}?url';\n`).join('');
      this.addWatchFile?.(path);
      return { code: `${imports}export default ${page.replace(/"\\u0001(\d+)"/gu, 'picture$1')};`, map: null, moduleType: 'js' };
    },
  };
}
