// The values that both clients send.

export const UUID = '497f6eca-6276-4993-bfeb-53cbbbba6f08';
export const TEXT = 'any text: ä';

export const page = { page_no: 2, per_page: 5 };
export const november = { start_time: '2026-11-01T00:00:00+02:00', end_time: '2026-11-24T00:00:00Z' };
