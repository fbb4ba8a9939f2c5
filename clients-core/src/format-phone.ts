/** «+7 911 320-33-06»: a Russian number however it was written down; any other number as it stands. */
export function formatPhone(phone: string): string {
  const parts = /^[78](\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone.replace(/[\s()+.–-]/g, ''));
  return parts ? `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : phone;
}
