import { expect, it } from 'vitest';
import data from '../../../shared/catalogue/bodies.json' with { type: 'json' };
import { BodyCatalogue, endedBodies, mergedProvinces, provinceNames } from '../../../shared/catalogue/bodies.ts';
import links from '../../../shared/catalogue/campaign-forms.json' with { type: 'json' };
import { CampaignFormLinks, campaignFormLink } from '../../../shared/catalogue/campaign-forms.ts';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import conditional from '../../../shared/catalogue/conditional-standards.json' with { type: 'json' };

it('bodies fit their schema, each with a source', () => {
  expect(BodyCatalogue.parse(data)).toEqual(data);
  expect(new Set(endedBodies.map((body) => body.name)).size).toBe(endedBodies.length);
});

it('63 provinces became 34: 29 names ended, none of them took over from another', () => {
  expect(mergedProvinces).toHaveLength(63 - 34);
  const ended = mergedProvinces.map((province) => province.name);
  expect(new Set(ended).size).toBe(ended.length);
  expect(mergedProvinces.filter((province) => ended.includes(province.successor))).toEqual([]);
  expect(provinceNames).toHaveLength(34);
  expect(provinceNames.filter((name) => ended.includes(name))).toEqual([]);
});

it('every award form of the five plans is linked once, to codes that exist', () => {
  expect(CampaignFormLinks.parse(links)).toEqual(links);
  const forms = PLANS.flatMap(({ plan }) => plan.awardForms.map((form) => form.id));
  expect(links.map((link) => link.formId).sort()).toEqual([...forms].sort());
  const codes = links.flatMap((link) => [link.code, link.nearest, ...Object.values(link.codeByUnitKind)]).filter((code) => code !== null);
  expect(codes.filter((code) => awardByCode(code) === undefined)).toEqual([]);
});

it('a linked form and its catalogue entry stand on one level', () => {
  const levels: Record<string, string[]> = { 'nha-nuoc': ['nha_nuoc'], tinh: ['tinh'], 'so-nganh-doan-the': ['co_so'], xa: ['co_so'], huyen: ['co_so'], 'co-quan-don-vi': ['co_so'] };
  for (const { plan } of PLANS) {
    for (const form of plan.awardForms) {
      const code = campaignFormLink(form.id)?.code;
      if (code !== null && code !== undefined) expect(levels[form.level], form.id).toContain(awardByCode(code)?.level);
    }
  }
});

it('conditional standards are standards of the plans', () => {
  const standards = PLANS.flatMap(({ plan }) => plan.awardStandards.map((standard) => standard.id));
  expect(conditional.filter((entry) => !standards.includes(entry.standardId))).toEqual([]);
});
