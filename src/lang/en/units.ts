/** Names and abbreviations of a unit of measure. */
export interface UnitRow {
  /** UCUM where it has the unit, else as worded. */
  readonly code: string
  /** Singular before plural, in lower case; the first is what it is called. */
  readonly names: readonly string[]
  /** As they are written, case and all. */
  readonly symbols: readonly string[]
}

/** Code; names; symbols. Words of several parts have underscores. */
const TABLE = `
  m; metre metres meter meters; m
  km; kilometre kilometres kilometer kilometers; km kms Km KM
  cm; centimetre centimetres centimeter centimeters; cm
  mm; millimetre millimetres millimeter millimeters; mm
  um; micrometre micrometres micrometer micrometers micron microns; µm μm
  nm; nanometre nanometres nanometer nanometers; nm
  [mi_i]; mile miles; mi
  [nmi_i]; nautical_mile nautical_miles; nmi
  [ft_i]; foot feet; ft
  [in_i]; inch inches; in
  [yd_i]; yard yards; yd yds
  [fth_i]; fathom fathoms;
  [fur_us]; furlong furlongs;
  [ly]; light-year light-years light_year light_years;
  AU; astronomical_unit astronomical_units;
  m2; square_metre square_metres square_meter square_meters; m² m2 sqm sq_m
  km2; square_kilometre square_kilometres square_kilometer square_kilometers; km² km2 sq_km
  [mi_us]2; square_mile square_miles; sq_mi
  [ft_i]2; square_foot square_feet; sq_ft sqft ft²
  [in_i]2; square_inch square_inches; sq_in
  [yd_i]2; square_yard square_yards; sq_yd
  har; hectare hectares; ha
  [acr_us]; acre acres;
  m3; cubic_metre cubic_metres cubic_meter cubic_meters; m³ m3
  10*6.m3; ; mcm
  10*9.m3; ; bcm
  km3; cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers; km³
  cm3; cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters; cm³ cc
  [cft_i]; cubic_foot cubic_feet; cu_ft
  [cyd_i]; cubic_yard cubic_yards;
  [acr_us].[ft_i]; acre-foot acre-feet acre_foot acre_feet;
  L; litre litres liter liters; L l
  mL; millilitre millilitres milliliter milliliters; ml mL
  cL; centilitre centilitres centiliter centiliters; cl cL
  hL; hectolitre hectolitres hectoliter hectoliters; hl
  [gal_us]; gallon gallons; gal gals
  [qt_us]; quart quarts; qt
  [pt_us]; pint pints; pt
  [foz_us]; fluid_ounce fluid_ounces;
  [bbl_us]; barrel barrels; bbl bbls
  [bbl_us]/d; barrel_per_day barrels_per_day barrels_a_day barrels_daily; bpd b/d
  [boe]; barrel_of_oil_equivalent barrels_of_oil_equivalent; boe
  [bu_us]; bushel bushels; bu
  [tbs_us]; tablespoon tablespoons; tbsp
  [tsp_us]; teaspoon teaspoons; tsp
  g; gram grams gramme grammes; g
  kg; kilogram kilograms kilogramme kilogrammes kilo kilos; kg kgs Kg KG
  mg; milligram milligrams milligramme milligrammes; mg
  ug; microgram micrograms; µg μg mcg
  t; tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes;
  kt; kiloton kilotons kilotonne kilotonnes;
  Mt; megaton megatons megatonne megatonnes; Mt
  Gt; gigaton gigatons gigatonne gigatonnes; Gt
  ton; ton tons;
  [ston_av]; short_ton short_tons;
  [lton_av]; long_ton long_tons;
  [lb_av]; ; lb lbs
  [oz_av]; ounce ounces; oz
  [oz_tr]; troy_ounce troy_ounces;
  [car_m]; carat carats; ct
  Cel; degree_celsius degrees_celsius degree_centigrade degrees_centigrade celsius; °C ℃ ºC C
  [degF]; degree_fahrenheit degrees_fahrenheit fahrenheit; °F ℉ ºF F
  K; kelvin kelvins;
  degree; degree degrees; ° º
  W; watt watts; W
  kW; kilowatt kilowatts; kW kw KW
  MW; megawatt megawatts; MW mw
  GW; gigawatt gigawatts; GW gw
  TW; terawatt terawatts; TW
  W.h; watt-hour watt-hours; Wh
  kW.h; kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours; kWh kwh
  MW.h; megawatt-hour megawatt-hours megawatt_hour megawatt_hours; MWh mwh
  GW.h; gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours; GWh gwh
  TW.h; terawatt-hour terawatt-hours terawatt_hour terawatt_hours; TWh twh
  [HP]; horsepower brake_horsepower; hp bhp
  J; joule joules; J
  kJ; kilojoule kilojoules; kJ
  MJ; megajoule megajoules; MJ
  cal; calorie calories;
  kcal; kilocalorie kilocalories; kcal
  [Btu]; british_thermal_unit british_thermal_units; Btu BTU btu
  10*6.[Btu]; ; mmBtu MMBtu mmBTU mmbtu
  V; volt volts; V
  kV; kilovolt kilovolts; kV
  A; ampere amperes amp amps;
  mA.h; milliampere-hour milliampere-hours; mAh
  Ohm; ohm ohms; Ω
  Hz; hertz; Hz
  kHz; kilohertz; kHz
  MHz; megahertz; MHz
  GHz; gigahertz; GHz
  dB; decibel decibels; dB db
  Pa; pascal pascals; Pa
  kPa; kilopascal kilopascals; kPa
  MPa; megapascal megapascals; MPa
  hPa; hectopascal hectopascals; hPa
  mbar; millibar millibars; mb mbar
  [psi]; pound_per_square_inch pounds_per_square_inch; psi
  N; newton newtons; N
  N.m; newton-metre newton-metres newton-meter newton-meters newton_metre newton_metres; Nm
  [lbf_av].[ft_i]; pound-foot pound-feet foot-pounds; lb-ft lb_ft
  Bq; becquerel becquerels; Bq
  Sv; sievert sieverts; Sv
  mSv; millisievert millisieverts; mSv
  uSv; microsievert microsieverts; µSv μSv
  [ppm]; part_per_million parts_per_million; ppm
  [ppb]; part_per_billion parts_per_billion; ppb
  bit; bit bits;
  By; byte bytes;
  kBy; kilobyte kilobytes; kB KB
  MBy; megabyte megabytes; MB
  GBy; gigabyte gigabytes; GB
  TBy; terabyte terabytes; TB
  PBy; petabyte petabytes; PB
  Mbit; megabit megabits; Mbit
  Gbit; gigabit gigabits; Gbit
  Mbit/s; megabit_per_second megabits_per_second; Mbps mbps
  Gbit/s; gigabit_per_second gigabits_per_second; Gbps gbps
  pixel; pixel pixels; px
  megapixel; megapixel megapixels;
  [mi_i]/h; mile_per_hour miles_per_hour miles_an_hour; mph MPH
  km/h; kilometre_per_hour kilometres_per_hour kilometer_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour; kph kmh kmph KPH km/h
  m/s; metre_per_second metres_per_second meter_per_second meters_per_second; m/s
  [ft_i]/s; foot_per_second feet_per_second;
  [kn_i]; knot knots; kt kts
  [mi_i]/[gal_us]; mile_per_gallon miles_per_gallon miles_to_the_gallon; mpg
  {rev}/min; revolution_per_minute revolutions_per_minute; rpm
  TEU; twenty-foot_equivalent_unit twenty-foot_equivalent_units; TEU TEUs teu
`

export const UNITS: readonly UnitRow[] = TABLE.trim().split('\n').map(line => {
  const [code, ...lists] = line.split(';').map(part => part.trim())
  const [names, symbols] = lists.map(list => list.split(/\s+/).filter(Boolean).map(word => word.replaceAll('_', ' ')))
  return { code: code!, names: names!, symbols: symbols! }
})
