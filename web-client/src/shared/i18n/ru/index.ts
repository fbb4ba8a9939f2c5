import { frame } from './frame';
import { journal } from './journal';
import { school } from './school';

export default { ...frame, ...journal, ...school };
