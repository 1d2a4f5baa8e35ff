import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { contract } from '../../shared/api/contract.ts';
import type { Contract, MethodDef } from '../../shared/api/define.ts';
import { mayCall } from '../../shared/api/roles.ts';

/** Something that can be pressed in the window and, as far as the source tells, leads to methods that a viewer may not call. */
export interface Pressable {
  readonly file: string;
  readonly line: number;
  readonly tag: string;
  readonly label: string;
  readonly methods: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const CLOSING = /^(Hủy thao tác|Đóng|Quay lại.*|Xong|Bỏ chọn)$/;
const PRESSED = /^(Button|ActionIcon|Menu\.Item|MenuItem|FilePickButton|SendItemButton|RestoreButton)$/;
/** What stands in a form or a dialog is reached only past the button that opens it, or is still in a form that is read only. */
const GUARDED_INSIDE = /^(Modal|DialogBar|Form|FormBar|Allowed|ReadOnlyUnless|ConfirmDialog)$/;

const methods = new Map(Object.entries(contract as Contract).filter((entry): entry is [string, MethodDef] => entry[1].kind !== 'event'));
const aboveViewer = (name: string): boolean => !mayCall('viewer', methods.get(name)?.role ?? 'none');

/**
 * Every button of the window that leads to a method above the viewer and names no deed. Reads the sources: from a handler through the
 * functions it calls and the dialogs it opens to the names of methods. `share`: of so many parts of the files this one.
 */
export function pressablesWithoutDeed(share: { readonly of: number; readonly now: number } = { of: 1, now: 0 }): { readonly looked: number; readonly deeds: number; readonly without: readonly Pressable[] } {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !file.endsWith('.d.ts')).map((file) => resolve(ROOT, file));
  const program = ts.createProgram(files, { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
  const finder = new Finder(program);
  const without: Pressable[] = [];
  let looked = 0;
  let deeds = 0;
  for (const [index, source] of finder.sources.entries()) {
    if (index % share.of !== share.now) continue;
    visit(source, (node) => {
      if (!isElement(node) || !PRESSED.test(node.tagName.getText())) return;
      looked += 1;
      if (attribute(node, 'deed') !== undefined) deeds += 1;
      const file = relative(ROOT, source.fileName);
      if (attribute(node, 'deed') !== undefined || node.tagName.getText() === 'SendItemButton' || /-dialogs?\.tsx$/.test(file) || within(node, GUARDED_INSIDE)) return;
      const label = ts.isJsxOpeningElement(node) ? node.parent.children.map((child) => child.getText()).join(' ').replaceAll(/\s+/g, ' ').trim() : (attribute(node, 'label')?.initializer?.getText() ?? '');
      if (CLOSING.test(label)) return;
      const found = new Set<string>();
      for (const one of node.attributes.properties) if (ts.isJsxAttribute(one) && one.initializer !== undefined && /^(on[A-Z]|send$)/.test(one.name.getText())) for (const name of finder.leads(one.initializer)) found.add(name);
      const above = [...found].filter(aboveViewer);
      if (above.length > 0) without.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, tag: node.tagName.getText(), label: label.slice(0, 60), methods: above });
    });
  }
  return { looked, deeds, without };
}

type JsxTag = ts.JsxOpeningElement | ts.JsxSelfClosingElement;
const isElement = (node: ts.Node): node is JsxTag => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
const attribute = (node: JsxTag, name: string) => node.attributes.properties.find((one): one is ts.JsxAttribute => ts.isJsxAttribute(one) && one.name.getText() === name);

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
function within(node: JsxTag, tags: RegExp): boolean {
  for (let up: ts.Node = node.parent; up !== undefined && !ts.isSourceFile(up); up = up.parent) if (ts.isJsxElement(up) && up.openingElement !== node && tags.test(up.openingElement.tagName.getText())) return true;
  return false;
}
const functionAround = (node: ts.Node): ts.Node | null => {
  for (let up = node.parent; up !== undefined; up = up.parent) if (ts.isFunctionLike(up)) return up;
  return null;
};
const hasJsx = (node: ts.Node): boolean => isElement(node) || ts.isJsxFragment(node) || ts.forEachChild(node, (child) => hasJsx(child) || undefined) === true;
const HOOKS_THAT_HOLD = /^(useState|useRef|useMemo|useSession)$/;

/** Follows names through the sources. */
class Finder {
  readonly sources: readonly ts.SourceFile[];
  readonly #checker: ts.TypeChecker;
  /** Where each component is used. */
  readonly #uses = new Map<ts.Symbol, JsxTag[]>();

  constructor(program: ts.Program) {
    this.#checker = program.getTypeChecker();
    this.sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${ROOT}/renderer/`));
    for (const source of this.sources) {
      visit(source, (node) => {
        if (!isElement(node)) return;
        const symbol = this.#symbol(node.tagName);
        if (symbol !== undefined) this.#uses.set(symbol, [...(this.#uses.get(symbol) ?? []), node]);
      });
    }
  }

  /** Names of methods that the source reaches from a node. */
  leads(start: ts.Node): ReadonlySet<string> {
    const found = new Set<string>();
    const seen = new Set<ts.Node | ts.Symbol>();
    const walk = (node: ts.Node): void => {
      if (seen.has(node) || ts.isTypeNode(node)) return;
      seen.add(node);
      if (ts.isStringLiteralLike(node) && methods.has(node.text)) found.add(node.text);
      if (!ts.isIdentifier(node)) return void ts.forEachChild(node, walk);
      if ((ts.isPropertyAccessExpression(node.parent) || ts.isJsxAttribute(node.parent)) && node.parent.name === node) return;
      const symbol = this.#symbol(node);
      if (symbol !== undefined && !seen.has(symbol)) {
        seen.add(symbol);
        this.#follow(symbol, walk);
      }
    };
    walk(start);
    return found;
  }

  #symbol(node: ts.Node): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent) ? this.#checker.getShorthandAssignmentValueSymbol(node.parent) : this.#checker.getSymbolAtLocation(node);
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #follow(symbol: ts.Symbol, walk: (node: ts.Node) => void): void {
    const declared = symbol.declarations?.[0];
    const file = declared?.getSourceFile().fileName ?? '';
    if (declared === undefined || !file.startsWith(`${ROOT}/renderer/`) || /\/app\/(navigation|session)\.ts$/.test(file)) return;
    if (ts.isFunctionDeclaration(declared)) {
      if (declared.body !== undefined) walk(declared.body);
    } else if (ts.isVariableDeclaration(declared)) {
      const from = declared.initializer;
      if (from === undefined) return;
      if (ts.isArrowFunction(from) || ts.isFunctionExpression(from)) walk(from);
      else if (ts.isCallExpression(from) && /^(use[A-Z]|create)/.test(from.expression.getText()) && !HOOKS_THAT_HOLD.test(from.expression.getText())) walk(from);
    } else if (ts.isBindingElement(declared)) this.#followPart(declared, file, walk);
  }

  /** A part of something taken apart: the setter of a state, a property of a component, a function of a hook's answer. */
  #followPart(part: ts.BindingElement, file: string, walk: (node: ts.Node) => void): void {
    if (ts.isArrayBindingPattern(part.parent)) {
      const [state, setter] = part.parent.elements;
      const made = part.parent.parent;
      const component = functionAround(made);
      if (setter === part && component !== null && state !== undefined && ts.isBindingElement(state) && ts.isVariableDeclaration(made) && made.initializer?.getText().startsWith('useState') === true) {
        const held = this.#symbol(state.name);
        if (held !== undefined) this.#opened(component, held, walk);
      }
      return;
    }
    let whole: ts.Node = part.parent;
    while (ts.isBindingElement(whole) || ts.isObjectBindingPattern(whole)) whole = whole.parent;
    if (ts.isVariableDeclaration(whole)) {
      const from = whole.initializer;
      if (from !== undefined && ts.isCallExpression(from) && !HOOKS_THAT_HOLD.test(from.expression.getText())) walk(from);
    } else if (ts.isParameter(whole) && !/\/renderer\/(components|app)\//.test(file)) {
      // What a common component is given differs from place to place; there the place itself is looked at.
      const owner = whole.parent;
      const name = ts.isFunctionDeclaration(owner) ? owner.name : ts.isVariableDeclaration(owner.parent) ? owner.parent.name : undefined;
      const component = name === undefined ? undefined : this.#symbol(name);
      const property = (part.propertyName ?? part.name).getText();
      for (const use of component === undefined ? [] : (this.#uses.get(component) ?? [])) {
        const given = attribute(use, property)?.initializer;
        if (given !== undefined) walk(given);
      }
    }
  }

  /** What stands on the screen only while a state is set: what its setter opens. */
  #opened(component: ts.Node, state: ts.Symbol, walk: (node: ts.Node) => void): void {
    const mentions = (node: ts.Node): boolean => (ts.isIdentifier(node) && node.text === state.name && this.#symbol(node) === state) || ts.forEachChild(node, (child) => mentions(child) || undefined) === true;
    const look = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && hasJsx(node.right) && mentions(node.left)) return walk(node.right);
      if (ts.isConditionalExpression(node) && (hasJsx(node.whenTrue) || hasJsx(node.whenFalse)) && mentions(node.condition)) {
        const negated = /^!|=== ?null|=== undefined/.test(node.condition.getText());
        walk(negated ? node.whenFalse : node.whenTrue);
        return look(negated ? node.whenTrue : node.whenFalse);
      }
      if (isElement(node) && /^[A-Z]/.test(node.tagName.getText()) && node.attributes.properties.some((one) => this.#hands(one, state, mentions))) return walk(ts.isJsxOpeningElement(node) ? node.parent : node);
      if (ts.isIfStatement(node) && mentions(node.expression)) walk(node.thenStatement);
      ts.forEachChild(node, look);
    };
    look(component);
  }

  /** Whether an attribute hands the state on to a component that it opens. */
  #hands(one: ts.JsxAttributeLike, state: ts.Symbol, mentions: (node: ts.Node) => boolean): boolean {
    if (!ts.isJsxAttribute(one) || one.initializer === undefined || !ts.isJsxExpression(one.initializer) || one.initializer.expression === undefined) return false;
    const name = one.name.getText();
    if (/^open/.test(name)) return mentions(one.initializer);
    return ts.isIdentifier(one.initializer.expression) && this.#symbol(one.initializer.expression) === state && !/^(value|checked|loading|disabled|error)$/.test(name);
  }
}
