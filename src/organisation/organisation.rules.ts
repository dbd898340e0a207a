import { registerNoun } from '../registry/noun';
import { checkDepartment } from './checkDepartment';
import { Department } from './department';
import { Group, Subsidiary } from './group';
import { linkDepartments, linkGroups, linkSubsidiaries } from './organisation.store';

registerNoun(Group, { file: 'groups', link: linkGroups });
registerNoun(Subsidiary, { file: 'subsidiaries', link: linkSubsidiaries });
registerNoun(Department, { file: 'departments', link: linkDepartments, check: checkDepartment });
