/** СНИЛС as it stands on the certificate: «001-001-533 35»; what is not eleven digits stays as it is. */
export function formatSnils(snils: string): string {
  return snils.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4');
}
