/** Characters that all four faces of Tinos have, as ranges of code points in base 36; a test compares them with the font files. */
export const GLYPH_RANGES =
  'w-3i 4g-on oq-ov p0-p6 p8 pa-pt pv-10v 13l-153 15c-162 168-16c 59s-5a6 5mo-5mw 5q8-5x1 5x7-651 654-659 65c-66d 66g-66l 66o-66v 66x 66z 671 673-67x ' +
  '680-69g 69i-69w 69y-6ab 6ae-6aj 6al-6b3 6b6-6b8 6ba-6bi 6bk-6ec 6ee-6ep 6es-6fi 6fk-6fw 6g0-6gu 6i8 6io-6kv 6kz-6l0 6l7-6la 6mc 6mo-6mt 6nc 6pu 6py ' +
  '6q7 6q9-6qa 6qd 6qh-6qi 6qm-6qn 6qx 6qz 6rs 6sg-6sh 6sk-6sl 6wy 6xc 6xs-6xt 7b4 7b6 7bg 7bk 7bo 7bs 7bw 7c4 7cc 7ck 7cs 7dc-7e4 7eo 7es 7ew 7f0 ' +
  '7f4-7f7 7fk-7fl 7fu-7fw 7g2 7ga 7gc 7gk 7gq-7gs 7gv 7h4-7h5 7hi 7ju-7jw 7k0 7k2 7kw 7kz 7l1-7l2 7l6-7l7 7lb 8rk-8sf 928-94y wu8-wwv x07-x4e x4g-x4n ' +
  'x6f-x6n xtc-xut 1bep-1beq 1bes-1bet 1bey-1bf2 1dkx-1dl0 1dlp-1dme 1dmg-1dmk 1dmm 1dmo-1dmp 1dmr-1dms 1dmu-1dn3 1e74-1e7j 1edb 1ekc-1ekd 1ekf';
