/** The form kit: one import for page authors. */
export { useForm } from './use-form.ts';
export type { FormHandle } from './use-form.ts';
export type { FormOptions } from './form-store.ts';
export type { DraftOptions } from './draft.ts';
export type { Choice } from './choice-fields.tsx';
export { Form, FieldGrid, FormBar, missing } from './form.tsx';
export { TextField, TextAreaField } from './text-field.tsx';
export { NumberField } from './number-field.tsx';
export { DateField, BirthField } from './date-field.tsx';
export { SelectField, RadioField, CheckField } from './choice-fields.tsx';
export { YesNoField } from './yes-no-field.tsx';
export { RowsField, cellName } from './rows-field.tsx';
export type { FormRow, RowColumn } from './rows-field.tsx';
