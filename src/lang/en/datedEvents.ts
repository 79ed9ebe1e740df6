import type { DatedEvents } from '../../doc/lexicon.ts'

/**
 * Events that tell when an article cannot have been written yet: the first day of each, by the records of those who held them (UNFCCC, IOC, FIFA, NATO, the presidencies
 * of G7, G20, BRICS and SCO) and by the dates that treaties bear. Where a place saw several of a kind the first is meant, so that nothing is dated too late.
 */
export const DATED_EVENTS: readonly DatedEvents[] = [
  ...[
    '1995-03-28', '1996-07-08', '1997-12-01', '1998-11-02', '1999-10-25', '2000-11-13', '2001-10-29', '2002-10-23', '2003-12-01', '2004-12-06', '2005-11-28', '2006-11-06', '2007-12-03', '2008-12-01',
    '2009-12-07', '2010-11-29', '2011-11-28', '2012-11-26', '2013-11-11', '2014-12-01', '2015-11-30', '2016-11-07', '2017-11-06', '2018-12-02', '2019-12-02', '2021-10-31', '2022-11-06', '2023-11-30',
    '2024-11-11', '2025-11-10', '2026-11-09',
  ].map((date, i) => ({ ...event(`COP${i + 1}; COP ${i + 1}; COP-${i + 1}`, date), isScheduled: true })),
  series('Olympics; Olympic Games; Winter Games; Summer Games', `
    Albertville 1992-02-08; Barcelona 1992-07-25; Lillehammer 1994-02-12; Atlanta 1996-07-19; Nagano 1998-02-07; Sydney 2000-09-15; Salt Lake 2002-02-08; Athens 2004-08-13; Turin 2006-02-10;
    Torino 2006-02-10; Beijing 2008-08-08; Beijing 2022-02-04; Vancouver 2010-02-12; London 2012-07-27; Sochi 2014-02-07; Rio 2016-08-05; Pyeongchang 2018-02-09; Tokyo 2021-07-23; Paris 2024-07-26; Milan 2026-02-06;
    Cortina 2026-02-06
  `),
  series('World Cup', `
    Italy 1990-06-08; United States 1994-06-17; France 1998-06-10; Korea 2002-05-31; Germany 2006-06-09; South Africa 2010-06-11; Brazil 2014-06-12; Russia 2018-06-14; Qatar 2022-11-20; North America 2026-06-11
  `),
  series('G20; G-20; Group of 20; Group of Twenty', `
    Washington 2008-11-14; London 2009-04-02; Pittsburgh 2009-09-24; Toronto 2010-06-26; Seoul 2010-11-11; Cannes 2011-11-03; Los Cabos 2012-06-18; St. Petersburg 2013-09-05; Brisbane 2014-11-15; Antalya 2015-11-15;
    Hangzhou 2016-09-04; Hamburg 2017-07-07; Buenos Aires 2018-11-30; Osaka 2019-06-28; Riyadh 2020-11-21; Rome 2021-10-30; Bali 2022-11-15; New Delhi 2023-09-09; Rio de Janeiro 2024-11-18; Johannesburg 2025-11-22
  `),
  series('G7; G8; G-7; G-8; Group of Seven; Group of Eight', `
    Birmingham 1998-05-15; Cologne 1999-06-18; Okinawa 2000-07-21; Genoa 2001-07-20; Kananaskis 2002-06-26; Kananaskis 2025-06-15; Evian 2003-06-01; Sea Island 2004-06-08; Gleneagles 2005-07-06;
    St. Petersburg 2006-07-15; Heiligendamm 2007-06-06; Toyako 2008-07-07; L'Aquila 2009-07-08; Muskoka 2010-06-25; Deauville 2011-05-26; Camp David 2012-05-18; Lough Erne 2013-06-17; Brussels 2014-06-04;
    Elmau 2015-06-07; Elmau 2022-06-26; Ise-Shima 2016-05-26; Taormina 2017-05-26; Charlevoix 2018-06-08; Biarritz 2019-08-24; Carbis Bay 2021-06-11; Cornwall 2021-06-11; Hiroshima 2023-05-19; Apulia 2024-06-13; Evian 2026-06-15
  `),
  series('BRICS', `
    Yekaterinburg 2009-06-16; Brasilia 2010-04-15; Brasilia 2019-11-13; Sanya 2011-04-14; New Delhi 2012-03-29; Durban 2013-03-26; Fortaleza 2014-07-15; Ufa 2015-07-08; Goa 2016-10-15; Xiamen 2017-09-03;
    Johannesburg 2018-07-25; Johannesburg 2023-08-22; Kazan 2024-10-22; Rio de Janeiro 2025-07-06
  `),
  series('NATO summit', `
    Madrid 1997-07-08; Madrid 2022-06-28; Washington 1999-04-23; Washington 2024-07-09; Prague 2002-11-21; Istanbul 2004-06-28; Riga 2006-11-28; Bucharest 2008-04-02; Strasbourg 2009-04-03; Lisbon 2010-11-19;
    Chicago 2012-05-20; Newport 2014-09-04; Wales 2014-09-04; Warsaw 2016-07-08; Brussels 2017-05-25; Brussels 2018-07-11; Brussels 2021-06-14; Vilnius 2023-07-11; The Hague 2025-06-24; Ankara 2026-07-07
  `),
  series('SCO summit; Shanghai Cooperation Organization; Shanghai Cooperation Organisation', `
    St. Petersburg 2002-06-07; Moscow 2003-05-29; Tashkent 2004-06-17; Tashkent 2010-06-11; Tashkent 2016-06-23; Astana 2005-07-05; Astana 2011-06-15; Astana 2017-06-08; Astana 2024-07-03; Bishkek 2007-08-16;
    Bishkek 2013-09-13; Bishkek 2019-06-13; Dushanbe 2008-08-28; Dushanbe 2014-09-12; Dushanbe 2021-09-16; Yekaterinburg 2009-06-15; Ufa 2015-07-09; Qingdao 2018-06-09; Samarkand 2022-09-15; Tianjin 2025-08-31
  `),
  event('Maastricht Treaty', '1992-02-07'),
  event('Good Friday Agreement; Belfast Agreement', '1998-04-10'),
  event('September 11 attacks; Sept. 11 attacks; 9/11', '2001-09-11'),
  event('Arab Spring', '2010-12-17'),
  event('Euromaidan', '2013-11-21'),
  event('Minsk agreements; Minsk accords', '2014-09-05'),
  event('JCPOA; Iran nuclear deal', '2015-07-14'),
  event('Paris Agreement; Paris climate agreement', '2015-12-12'),
  event('Brexit referendum', '2016-06-23'),
  event('COVID-19; coronavirus pandemic; Covid-19', '2020-02-11'),
  event('Beirut port explosion', '2020-08-04'),
  event('Abraham Accords', '2020-09-15'),
  event('AUKUS', '2021-09-15'),
  event('fall of Kabul', '2021-08-15'),
  event('full-scale invasion of Ukraine', '2022-02-24'),
  event('Prigozhin mutiny; Wagner mutiny; Wagner rebellion', '2023-06-23'),
  event('October 7 attack; Oct. 7 attack; October 7 attacks; October 7th attack', '2023-10-07'),
]

function event(names: string, date: string): DatedEvents {
  return { names: names.split('; '), editions: [{ date }], isScheduled: false }
}

/** Events of one kind, each known by its place. */
function series(names: string, editions: string): DatedEvents {
  const each = editions.trim().split(/;\s+/).map(edition => ({ place: edition.slice(0, -11), date: edition.slice(-10) }))
  return { names: names.split('; '), editions: each, isScheduled: true }
}
