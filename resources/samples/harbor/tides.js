// A moon of our own: high water every 12 h 25 min, counted from a quiet night.
const period = (12 * 60 + 25) * 60 * 1000;
const first = Date.UTC(2024, 0, 1, 3, 40);
const next = new Date(first + Math.ceil((Date.now() - first) / period) * period);
document.getElementById("clock").textContent = next.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
