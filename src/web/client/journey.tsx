import { JourneyPage } from '../journey/journeyPage';
import { takeOver } from '../shell/takeOver';

takeOver(JourneyPage);
