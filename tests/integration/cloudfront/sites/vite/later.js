export const later = 'the table of tides'
