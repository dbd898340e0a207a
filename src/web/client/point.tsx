import { PointPage } from '../point/pointPage';
import { takeOver } from '../shell/takeOver';

takeOver(PointPage);
