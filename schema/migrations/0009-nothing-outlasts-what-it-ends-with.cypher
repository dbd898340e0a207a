// A measurement point ends with its touchpoint and with its channel, a deployment with its point and with its survey. What was retired
// before this was a rule is closed now; one that begins later never stands.
MATCH (m:MeasurementPoint)-[:MEASURES|ASKED_ON]->(x:Entry)
WITH m, min(x.validTo) AS limit
WHERE limit IS NOT NULL AND (m.validTo IS NULL OR m.validTo > limit) AND (m.validTo IS NULL OR m.validFrom IS NULL OR m.validFrom <= limit OR m.validTo > m.validFrom)
SET m.validTo = CASE WHEN m.validFrom IS NOT NULL AND m.validFrom > limit THEN m.validFrom ELSE limit END;
MATCH (d:Deployment)-[:DEPLOYED_ON|ASKS]->(x:Entry)
WITH d, min(x.validTo) AS limit
WHERE limit IS NOT NULL AND (d.validTo IS NULL OR d.validTo > limit) AND (d.validTo IS NULL OR d.validFrom IS NULL OR d.validFrom <= limit OR d.validTo > d.validFrom)
SET d.validTo = CASE WHEN d.validFrom IS NOT NULL AND d.validFrom > limit THEN d.validFrom ELSE limit END;
