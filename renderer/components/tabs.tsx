import { Tabs as MantineTabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../shared/text/numbers.ts';
import { rememberTab, useNavigation } from '../app/navigation.ts';

export interface TabItem {
  readonly key: string;
  readonly label: string;
  /** A figure beside the label. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps {
  /** Name of the row of tabs, read aloud. */
  readonly label: string;
  readonly tabs: readonly TabItem[];
  /** Opened first; the first tab when left out. Coming back to the page opens the tab it was left with. */
  readonly initial?: string;
  /** Told which tab was opened. */
  readonly onOpen?: (key: string) => void;
}

/** Sides of one thing. Arrow keys, Home and End move between tabs. A side is made when first opened and then keeps what was typed in it. */
export function Tabs({ label, tabs, initial, onOpen }: TabsProps) {
  const [active, setActive] = useState(() => {
    const left = useNavigation.getState().here.tabs[label];
    return (tabs.some(({ key }) => key === left) ? left : initial) ?? tabs[0]?.key ?? '';
  });
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([active]));
  return (
    <MantineTabs
      value={active}
      keepMounted
      keepMountedMode="display-none"
      onChange={(key) => {
        if (key === null) return;
        setActive(key);
        rememberTab(label, key);
        setSeen(new Set([...seen, key]));
        onOpen?.(key);
      }}
    >
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.key} value={tab.key}>
            {tab.label}
            {tab.count !== undefined && (
              <>
                {' '}
                <Text span c="dimmed" size="xs" ml={3}>
                  {formatNumber(tab.count)}
                </Text>
              </>
            )}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.key} value={tab.key} pt={16}>
          {seen.has(tab.key) && tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
