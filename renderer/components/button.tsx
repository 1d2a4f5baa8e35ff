import { ActionIcon as PlainActionIcon, Button as PlainButton, Menu } from '@mantine/core';
import type { ActionIconProps, ButtonProps, MenuItemProps } from '@mantine/core';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { useMay } from '../app/may.ts';
import type { Deed, May } from '../app/may.ts';

interface WithDeed {
  /** What it does. Who may not do it does not see it, or finds it grey with the reason. */
  readonly deed?: Deed | undefined;
}
type Rest<P> = Omit<ComponentPropsWithRef<'button'>, keyof P | 'style' | 'color'>;

/** Grey, and still found by the keyboard and read aloud with the reason. */
function refusal({ reason }: May) {
  const nothing = (event: MouseEvent): void => event.preventDefault();
  return { 'data-disabled': true, 'aria-disabled': true, title: reason, type: 'button' as const, onClick: nothing };
}

/** Mantine's button for a deed that not every role may do. */
export function Button({ deed, ...props }: ButtonProps & Rest<ButtonProps> & WithDeed) {
  const may = useMay(deed);
  if (may.hidden) return null;
  return <PlainButton {...props} {...(may.allowed ? {} : refusal(may))} />;
}

export function ActionIcon({ deed, ...props }: ActionIconProps & Rest<ActionIconProps> & WithDeed) {
  const may = useMay(deed);
  if (may.hidden) return null;
  return <PlainActionIcon {...props} {...(may.allowed ? {} : refusal(may))} />;
}

export function MenuItem({ deed, ...props }: MenuItemProps & Rest<MenuItemProps> & WithDeed) {
  const may = useMay(deed);
  if (may.hidden) return null;
  return <Menu.Item {...props} {...(may.allowed ? {} : { disabled: true, title: may.reason })} />;
}

export interface AllowedProps {
  readonly deed: Deed;
  /** Stands there instead for who may not. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}

/** Its children, for whoever may do the deed. */
export function Allowed({ deed, otherwise = null, children }: AllowedProps) {
  return useMay(deed).allowed ? children : otherwise;
}
