import { testFigureTables } from '../testing/figure-rows.ts'

testFigureTables({
  shares: `
Nearly half of the patients were children. | ~0.5 share
About a third of the town lies in ruins. | ~0.3333 share
Over two-thirds of the families have returned. | 0.6667+ share
More than three quarters of the pumps are broken. | 0.75+ share
One in three households has no water. | 0.3333 share
One out of every four wells is dry. | 0.25 share
Nine out of ten villagers left. | 0.9 share
Two in five voters stayed at home. | 0.4 share
A fifth of the harvest was burned. | 0.2 share
Some four-fifths of the fleet is idle. | ~0.8 share
Fully half of the schools are shut. | 0.5 share
Less than half of the aid arrived. | ..0.5 share
At least half of the dead were women. | 0.5+ share
Only one in ten trucks got through. | 0.1 share
A tenth of the province is mined. | 0.1 share
Three quarters of an hour passed. | 45 duration
Roughly one in six buildings was hit. | ~0.1667 share
Well over half the crew had fled. | 0.5+ share
`,
  percents: `
Turnout was 12.5 percent. | 12.5 percent
Between 40 and 50 percent of the shops were closed. | 40-50 percent
Some 30-35% of the fields were flooded. | 30-35 percent
Up to 70 percent of the stock was looted. | ..70 percent
Less than 5% of the money was paid. | ..5 percent
Fewer than one percent of the claims were settled. | ..1 percent
Inflation hit 140 per cent. | 140 percent
The army holds 90 pct of the city. | 90 percent
Women made up 62 percent of the sample. | 62 percent
Support dropped by three percentage points to 41 percent. | 3 percent; 41 percent
`,
  ranges: `
Between 200 and 300 men crossed the river. | 200-300 people
From 200 to 300 men crossed the river. | 200-300 people
Two or three shells fell near the mosque. | 2-3 weapons
Some 20 to 30 houses burned. | 20-30 buildings
Anywhere between 10 and 20 boats are out there. | 10-20 vehicles
Five to six thousand people fled the district. | 5000-6000 displaced
The army lost 40 to 50 men. | 40-50 killed
Police put the crowd at 3,000 to 4,000. | 3000-4000 people
Aid workers counted 1,100–1,200 tents. | 1100-1200 buildings
There were 15 or 16 vehicles in the convoy. | 15-16 vehicles
The cost is put at $2-3 million. | 2000000-3000000 money
The cost is put at between $2 million and $3 million. | 2000000-3000000 money
`,
  hedges: `
No less than 17 soldiers were killed. | 17+ killed
Not fewer than 17 soldiers were killed. | 17+ killed
A minimum of 17 soldiers were killed. | 17+ killed
Seventeen soldiers at least were killed. | 17+ killed
Upward of 17 soldiers were killed. | 17+ killed
Just under 200 people were arrested. | ..200 detained
Just over 200 people were arrested. | 200+ detained
Well over 200 people were arrested. | 200+ detained
As many as 200 people were arrested. | ..200 detained
At most 200 people were arrested. | ..200 detained
Around 200 people were arrested. | ~200 detained
Some 200 people were arrested. | ~200 detained
200-odd people were arrested. | ~200 detained
200-plus people were arrested. | 200+ detained
More than a hundred people were arrested. | 100+ detained
Over a thousand people were arrested. | 1000+ detained
Almost a dozen people were arrested. | ~12 detained
More than two dozen people were arrested. | 24+ detained
Nearly three dozen people were arrested. | ~36 detained
Half a dozen people were arrested. | 6 detained
Dozens of people were arrested. | 24-99 detained
Scores of people were arrested. | 40-99 detained
Hundreds of people were arrested. | 200-999 detained
Several hundred people were arrested. | 300-999 detained
A few hundred people were arrested. | 200-999 detained
Several dozen people were arrested. | 36-119 detained
A couple of hundred people were arrested. | ~200 detained
Hundreds of thousands of people were displaced. | 200000-999999 displaced
Tens of thousands of people were displaced. | 20000-99999 displaced
Millions of people were displaced. | 2000000-9999999 displaced
Perhaps 200 people were arrested. | ~200 detained
An average of 12 people a day were arrested. | ~12 detained
Some two hundred people were arrested. | ~200 detained
Fewer than 200 people were arrested. | ..200 detained
Approximately 200 people were arrested. | ~200 detained
A total of 200 people were arrested. | 200 detained
Exactly 200 people were arrested. | 200 detained
A record 200 people were arrested. | 200 detained
In all, 200 people were arrested. | 200 detained
`,
  scales: `
The UN feeds 1.5m people there. | 1500000 people
The UN feeds 1.5 million people there. | 1500000 people
The UN feeds one and a half million people there. | 1500000 people
The UN feeds a million and a half people there. | 1500000 people
The UN feeds 300k people there. | 300000 people
The UN feeds half a million people there. | 500000 people
The UN feeds a quarter of a million people there. | 250000 people
The UN feeds 2 million-plus people there. | 2000000+ people
The UN feeds 12 000 people there. | 12000 people
The army has two million men. | 2000000 people
The army has 2.2 million men. | 2200000 people
The army fielded three hundred and fifty tanks. | 350 weapons
The army fielded 1,350 tanks. | 1350 weapons
The army fielded twelve hundred tanks. | 1200 weapons
The army fielded one hundred tanks. | 100 weapons
The army fielded a hundred tanks. | 100 weapons
The party has 3 lakh members. | 300000 personnel
`,
  money: `
The damage came to $1.2 billion. | 1200000000 money
The damage came to $1.2bn. | 1200000000 money
The damage came to 1.2 billion US dollars. | 1200000000 money
The damage came to USD 400 million. | 400000000 money
The damage came to €400m. | 400000000 money
The damage came to 400 million euros. | 400000000 money
The damage came to about $400 million. | ~400000000 money
The damage came to more than £3,500. | 3500+ money
The damage came to 30,000 Syrian pounds. | 30000 money
The damage came to 75 million rubles. | 75000000 money
The damage came to 500 million Nigerian naira. | 500000000 money
The damage came to US$5 million. | 5000000 money
The damage came to 40,000 shekels. | 40000 money
The damage came to 9 trillion dinars. | 9000000000000 money
They asked for a ransom of $20,000 for each hostage. | 20000 money
They fined him 500 Turkish lira. | 500 money
`,
  measures: `
The camp lies 40 km north of the city. | 40 distance
The camp lies about 40 kilometres north of the city. | ~40 distance
The camp lies 25 miles (40 km) north of the city. | 25 distance; 40 distance
They dug a 300-meter tunnel. | 300 distance
They dug a 2-kilometer-long trench. | 2 distance
They hold a strip 5 km wide. | 5 distance
Planes fly at 30,000 feet. | 30000 distance
The slick covers 12 square miles. | 12 area
The slick covers 12 sq km. | 12 area
Farmers lost 4,000 hectares. | 4000 area
They seized 1.5 tons of hashish. | 1.5 weight
They seized 800 grams of heroin. | 800 weight
The truck carried 500 pounds of explosives. | 500 weight
The bomb weighed 250 kilograms. | 250 weight
The bomb weighed 250kg. | 250 weight
A 250-kg bomb fell on the bridge. | 250 weight
The tank holds 30,000 gallons. | 30000 volume
The well gives 50 cubic meters of water. | 50 volume
The march lasted five and a half hours. | 5.5 duration
The curfew lasted 36 hours. | 36 duration
The siege went on for nearly three years. | ~3 duration
They were held for more than two weeks. | 2+ duration
The wind blew at 90 km/h. | 90 speed
The truck drove at 60 miles per hour. | 60 speed
The drone flew at 180 kilometers an hour. | 180 speed
The plant makes 120 megawatts. | 120 power
`,
})
