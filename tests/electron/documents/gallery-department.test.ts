import { checkGallery } from './gallery-checks.ts';

checkGallery('so');
