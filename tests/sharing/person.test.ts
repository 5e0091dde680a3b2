import { expect, it } from "vitest";
import { mayTellWho } from "../../climbing_back/sharing/assignment/person";

it.each([
  ["Mrs Smith: slowly", "Mrs Smith"],
  ["for Anna", "for Anna"],
  ["Plan for Anna O’Neil, week 2", "for Anna O’Neil"],
  ["Name: anna", "Name: anna"],
  ["patient = A.S.", "patient = A.S."],
  ["born in May", "born in May"],
  ["d.o.b. 1970", "d.o.b. 1970"],
  ["3.4.1970", "3.4.1970"],
  ["03/04/70", "03/04/70"],
  ["1970-04-03", "1970-04-03"],
  ["MRN 4711 22", "MRN 4711 22"],
  ["943 476 5919", "943 476 5919"],
  ["1234567", "1234567"],
])("%s may tell who someone is", (text, found) => {
  expect(mayTellWho(text)).toBe(found);
});

it.each([
  "Loosen, Strengthen and 3 exercises",
  "Ring your MS nurse",
  "For the left leg, 2 rounds of 10",
  "MS Team, Northside Rehab",
  "Hold for 20 seconds. Breathe out.",
  "Good for Monday mornings",
  "Do 5, then 10, then 15",
])("%s tells nothing about anyone", (text) => {
  expect(mayTellWho(text)).toBeUndefined();
});
