import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ApiProvider } from './api.tsx';
import type { Connection } from './connection.ts';
import { ConnectionGate } from './connection-gate.tsx';
import { datesSettings } from './locale.ts';
import type { PageMap } from './page-definition.ts';
import { cssVariables, memoryColorScheme, theme } from './theme.ts';
import { WearLook } from './wear-look.tsx';
import { Window } from './window.tsx';

const colorScheme = memoryColorScheme();

export interface AppProps {
  readonly connection: Connection;
  readonly pages: PageMap;
  /** Of the content security policy; '' where there is none. */
  readonly nonce: string;
}

/** The whole window: theme, words of dates, connection, pages. */
export function App({ connection, pages, nonce }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <WearLook />
      <DatesProvider settings={datesSettings}>
        <ApiProvider api={connection.api}>
          <ConnectionGate connect={connection.connect}>
            <Window pages={pages} />
          </ConnectionGate>
        </ApiProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
