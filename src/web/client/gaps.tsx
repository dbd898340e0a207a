import { GapsPage } from '../gaps/gapsPage';
import { takeOver } from '../shell/takeOver';

takeOver(GapsPage);
