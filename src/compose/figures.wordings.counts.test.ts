import { testFigureTables } from '../testing/figure-rows.ts'

testFigureTables({
  changes: `
Attacks rose by a third. | 0.3333 share
Arrests fell by half. | 0.5 share
Attacks have doubled since May. | 2 multiple
Attacks more than doubled. | 2+ multiple
Attacks nearly tripled last year. | ~3 multiple
Three times as many attacks were counted. | 3 multiple
Attacks grew tenfold. | 10 multiple
Attacks fell from 90 to 52. | 90 events; 52 events
Police counted 52 attacks, down from 90. | 52 events; 90 events
Police counted 52 attacks, up from 40 in May. | 52 events; 40 events
Police counted 52 attacks, against 40 in May. | 52 events; 40 events
Police counted 52 attacks, compared with 40 in May. | 52 events; 40 events
The number of attacks rose to 52. | 52 events
The number of attacks dropped to 52 from 90. | 52 events; 90 events
The number of prisoners climbed to 4,000. | 4000 people
The number of people killed in the blast near the old market has risen to 41. | 41 killed
The number of soldiers killed in the raid on the fort rose to 12 on Monday. | 12 killed
The number of dead in the attack on the chapel reached 33. | 33 killed
The number of wounded stands at 17. | 17 injured
Attacks are up 40 percent on last year. | 40 percent
Attacks are down by 40 percent. | 40 percent
A 40 percent rise in attacks was noted. | 40 percent
The price of bread went up fivefold. |
The death toll has climbed to 120. | 120 killed
`,
  elisions: `
The storm killed 12 and injured 40. | 12 killed; 40 injured
The strike left three dead and seven wounded. | 3 killed; 7 injured
The strike left at least three dead and many wounded. | 3+ killed
Three people were killed, and another two were hurt. | 3 killed; 2 injured
Three people were killed, two of them children. | 3 killed; 2 killed
Three people, including two children, were killed. | 3 killed; 2 killed
Three people were killed and two missing. | 3 killed; 2 missing
Of the 30 prisoners, ten were freed. | 30 people; 10 released
Twelve soldiers were hit; four died. | 12 personnel; 4 killed
The blast killed eight, five of whom were guards. | 8 killed; 5 killed
In the north 20 raids were made, in the south 14. | 20 events; 14 events
The army made 20 raids in the north and 14 in the south. | 20 events; 14 events
The army made 20 raids, the police 14. | 20 events; 14 events
The army killed 20 rebels and captured as many as 30. | 20 killed; ..30 detained
The mine killed a boy and hurt his two sisters. | 1 killed; 2 injured
Seven were killed in Homs and two in Hama. | 7 killed; 2 killed
Seven rebels were killed in Homs, two in Hama and one in Idlib. | 7 killed; 2 killed; 1 killed
Ninety people died, most of them women. | 90 killed
Fourteen people were hurt, four of them seriously. | 14 injured; 4 injured
Fourteen people were hurt, four seriously. | 14 injured; 4 injured
The dead include six soldiers. | 6 killed
Among the dead were six soldiers. | 6 killed
Six soldiers were among the dead. | 6 killed
The wounded included six soldiers. | 6 injured
`,
  losses: `
The attack claimed 30 lives. | 30 killed
The attack cost 30 people their lives. | 30 killed
Thirty people lost their lives in the attack. | 30 killed
Thirty bodies were pulled from the rubble. | 30 killed
Thirty corpses were found in a ditch. | 30 killed
Thirty people were found dead. | 30 killed
Thirty people were buried alive. | 30 killed
Thirty people drowned. | 30 killed
Thirty people burned to death. | 30 killed
Thirty people bled to death. | 30 killed
Thirty people succumbed to their wounds. | 30 killed
Thirty people starved to death. | 30 killed
Thirty people were shot to death. | 30 killed
Thirty people were slaughtered. | 30 killed
Thirty people were massacred. | 30 killed
Thirty people were hanged. | 30 killed
Thirty people were assassinated. | 30 killed
Thirty people were hurt. | 30 injured
Thirty people sustained injuries. | 30 injured
Thirty people suffered burns. | 30 injured
Thirty people were taken to hospital. | 30 treated
Thirty people were hospitalized. | 30 treated
Thirty people remain missing. | 30 missing
Thirty people are unaccounted for. | 30 missing
Thirty people were rounded up. | 30 detained
Thirty people were thrown in jail. | 30 detained
Thirty people are behind bars. | 30 detained
Thirty people were taken captive. | 30 detained
Thirty people were evacuated. | 30 displaced
Thirty people were driven from their homes. | 30 displaced
Thirty people were uprooted. | 30 displaced
Thirty people were set free. | 30 released
Thirty people were let go. | 30 released
Thirty fighters laid down their arms. | 30 surrendered
Thirty fighters gave themselves up. | 30 surrendered
The death toll stood at 30. | 30 killed
The toll has reached 30 dead. | 30 killed
Thirty deaths were recorded. | 30 killed
Thirty fatalities were recorded. | 30 killed
There were 30 casualties. | 30 casualties
Rebels put the army's dead at 30. | 30 killed
The army said it had lost 30 men. | 30 killed
Gunmen opened fire and killed 30 worshippers. | 30 killed
Gunmen mowed down 30 worshippers. | 30 killed
A gunman shot and killed three nurses. | 3 killed
A gunman shot and wounded three nurses. | 3 injured
Some 30 militants were neutralised. | ~30 neutralized
`,
  traps: `
The rebels fired RPG-7 rounds from T-72 tanks. |
Two MiG-29 jets and an Su-25 took off. | 2 vehicles
He carried an M16 and a 9mm pistol. |
The M4 highway was cut. |
Interstate 95 was closed. |
Channel 12 broke the news. |
He spoke at 14:30 GMT. |
He spoke at 1430 hours. |
He came on 12/05/2021. |
He is in his 40s. |
She was 17 when she fled. |
The boy, 9, was asleep. |
A 14-year-old girl hid in the cellar. |
Call +964 770 123 4567 now. |
His number is 0770-123-4567. |
The room number is 214. |
It is written in Section 12 of the law. |
Article 140 was never carried out. |
UN Resolution 1701 ended the war. |
The 4th Division moved north. |
Division 30 moved north. |
Brigade 55 moved north. |
The first two came at dawn. |
Real Madrid won 3-0. |
They lost the match 2 to 1. |
The team drew 1-1 at home. |
He ran 100 meters in 11 seconds. | 100 distance; 11 duration
The vote was 12-3 in favor. |
It happened in the 1980s. |
It happened in March 2011. |
It happened on the 4th of July. |
World War II began in 1939. |
The G20 met in November. |
Sukhoi-24 bombers flew over the town. |
Page 14 is missing. |
Turn to Table 3. |
See Annex 2. |
Windows 11 crashed. |
Version 2.5 is out. |
Shots came from Tower 22. |
The S-300 battery was moved. |
A Boeing 747-400 landed. |
Apartment 12 was searched. |
The Group of Seven condemned it. |
One by one they left. |
One thing is clear. |
On the one hand it rained. |
He was number two in the group. |
The two leaders spoke by phone. |
Twin blasts were heard. |
It was the third time this week. |
Third, the road is closed. |
The second attack was worse. |
Nobody was hurt. |
No casualties were reported. |
`,
})
