/** Who answered, by deployment; those of whom it is certain that they are enough for every minimum are left out. An answer that names nobody is somebody's own. */
export type CustomersByDeployment = ReadonlyMap<string, ReadonlySet<string>>;

/** How many customers are behind the answers of deployments; null where they are enough for every minimum. */
export function customersAmong(customers: CustomersByDeployment, deployments: readonly string[]): number | null {
  const sets = deployments.map((deployment) => customers.get(deployment));
  return sets.some((each) => each === undefined) ? null : new Set(sets.flatMap((each) => [...each!])).size;
}
