/** Violations of the page's policy that the browser reported: the directive and how often, nothing of the page. */
export interface Violations {
  /** Takes a report body; false if it is none. */
  add(body: string): boolean;
  summary(): { readonly count: number; readonly directives: Readonly<Record<string, number>> };
}
const MAX_DIRECTIVES = 50;

export function createViolations(): Violations {
  const directives = new Map<string, number>();
  let count = 0;
  return {
    add: (body) => {
      const directive = directiveOf(body);
      if (directive === null) return false;
      count++;
      if (directives.has(directive) || directives.size < MAX_DIRECTIVES) directives.set(directive, (directives.get(directive) ?? 0) + 1);
      return true;
    },
    summary: () => ({ count, directives: Object.fromEntries(directives) }),
  };
}

function directiveOf(body: string): string | null {
  try {
    const report = (JSON.parse(body) as { 'csp-report'?: Record<string, unknown> } | null)?.['csp-report'];
    const name = report?.['effective-directive'] ?? report?.['violated-directive'];
    return typeof name === 'string' && /^[a-z-]{1,40}$/.test(name) ? name : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
