import { ComparePage } from '../compare/comparePage';
import { takeOver } from '../shell/takeOver';

takeOver(ComparePage);
