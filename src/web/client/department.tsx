import { DepartmentPage } from '../department/departmentPage';
import { takeOver } from '../shell/takeOver';

takeOver(DepartmentPage);
