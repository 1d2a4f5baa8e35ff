const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether Windows keeps a name of a file or folder for a device, whatever follows its first dot. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name.split('.')[0] ?? '');
