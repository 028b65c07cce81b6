// The lasting address of a record: on to its page in the language that the reader chose last, or prefers.
'use strict';
{
  const links = [...document.querySelectorAll('a[hreflang]')];
  let wanted = navigator.languages;
  try {
    wanted = [localStorage.getItem('language') || '', ...wanted];
  } catch {
    // Storage is closed to this page: the browser's languages count.
  }
  const speaks = language => links.find(link => link.hreflang.slice(0, 2) === language.slice(0, 2).toLowerCase());
  const link = wanted.map(speaks).find(Boolean) || links[0];
  if (link) location.replace(link.href);
}
