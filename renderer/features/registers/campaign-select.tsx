import { NativeSelect } from '@mantine/core';
import { useRegisters } from './store.ts';
import classes from './registers.module.css';

interface CampaignSelectProps {
  readonly value: string | null;
  readonly onChange: (campaignId: string | null) => void;
}

/** Narrows to one campaign; the lines of the others and of none are left out. */
export function CampaignSelect({ value, onChange }: CampaignSelectProps) {
  const campaigns = useRegisters((state) => state.campaigns);
  return (
    <NativeSelect
      className={classes.campaign}
      aria-label="Phong trào"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      data={[{ value: '', label: 'Mọi phong trào' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
