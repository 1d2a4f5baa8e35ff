import type { Backend } from '../host/backend-type.ts';
import type { Sign } from './signs.ts';

/**
 * A backend that tells once when it is of use: a window asked how the unit stands and was answered that it is open, or
 * that there is none yet. A locked one says nothing: whether its file opens shows after the passphrase.
 */
export function tellingWell(backend: Backend, tell: (sign: Sign) => void): Backend {
  let told = false;
  const { dispatcher } = backend;
  return {
    ...backend,
    dispatcher: {
      ...dispatcher,
      run: async (session, method, input, streams) => {
        const answer = await dispatcher.run(session, method, input, streams);
        if (!told && answer.ok && method === 'unit.state' && ['new', 'open'].includes((answer.value as { state: string }).state)) {
          told = true;
          tell('well');
        }
        return answer;
      },
    },
  };
}
