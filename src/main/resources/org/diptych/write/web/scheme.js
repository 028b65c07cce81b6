// Runs before anything is painted: light or dark where the reader chose, and room for what scripts add.
'use strict';
document.documentElement.classList.add('script');
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.classList.add('asked');
try {
  const scheme = localStorage.getItem('scheme');
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is closed to this page: the system decides.
}
