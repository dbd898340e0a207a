import { BoardPage } from '../board/boardPage';
import { takeOver } from '../shell/takeOver';

takeOver(BoardPage);
