<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About this routine</source>
        <translation>Über diese Übung</translation>
    </message>
    <message>
        <source>Where its figures come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Its author names no sources.</source>
        <translation>Wer sie geschrieben hat, nennt keine Quellen.</translation>
    </message>
    <message>
        <source>Seconds, rounds and repeats follow these sources as far as they go. Where they give none, the gentler habit of practice was taken. It may ease; nobody can promise more.</source>
        <translation>Sekunden, Runden und Wiederholungen folgen diesen Quellen, soweit sie reichen. Wo sie nichts sagen, gilt die sanftere Gewohnheit aus der Praxis. Es kann lindern; mehr kann niemand versprechen.</translation>
    </message>
    <message>
        <source>It is for: {muscles}.</source>
        <translation>Sie ist für: {muscles}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not yet reviewed by a physiotherapist.</source>
        <translation>Noch nicht physiotherapeutisch geprüft.</translation>
    </message>
    <message>
        <source>Reviewed by {name} on {day}.</source>
        <translation>Geprüft von {name} am {day}.</translation>
    </message>
</context>
<context>
    <name>AfterForm</name>
    <message>
        <source>Pain now, 0 to 10</source>
        <translation>Schmerz jetzt, 0 bis 10</translation>
    </message>
    <message>
        <source>And before the session? (optional)</source>
        <translation>Und vor der Einheit? (freiwillig)</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Müde</translation>
    </message>
    <message>
        <source>Pain went above 3</source>
        <translation>Schmerz stieg über 3</translation>
    </message>
    <message>
        <source>Tingling or numb</source>
        <translation>Kribbeln oder taub</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Keine Zeit</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>A good pull</source>
        <translation>Ein guter Zug</translation>
    </message>
    <message>
        <source>Nothing much</source>
        <translation>Nicht viel</translation>
    </message>
    <message>
        <source>A pinch in the groin</source>
        <translation>Kneifen in der Leiste</translation>
    </message>
    <message>
        <source>Pain down the leg</source>
        <translation>Schmerz das Bein hinunter</translation>
    </message>
    <message>
        <source>Pain on the outside of the hip</source>
        <translation>Schmerz außen an der Hüfte</translation>
    </message>
    <message>
        <source>Pain at the sit bone</source>
        <translation>Schmerz am Sitzbein</translation>
    </message>
    <message>
        <source>Dizzy, sick or breathless</source>
        <translation>Schwindlig, übel oder atemlos</translation>
    </message>
    <message>
        <source>A note for yourself (optional)</source>
        <translation>Eine Notiz für dich (freiwillig)</translation>
    </message>
    <message>
        <source>A note for yourself, up to 200 letters</source>
        <translation>Eine Notiz für dich, bis zu 200 Zeichen</translation>
    </message>
    <message>
        <source>What made you stop?</source>
        <translation>Warum hast du aufgehört?</translation>
    </message>
    <message>
        <source>What did you feel? (optional)</source>
        <translation>Was hast du gespürt? (freiwillig)</translation>
    </message>
    <message>
        <source>Stays on this computer.</source>
        <translation>Bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>How is the pain now?</source>
        <translation>Wie ist der Schmerz jetzt?</translation>
    </message>
    <message>
        <source>Stop and rest. Please check whether one of the emergency signs fits.</source>
        <translation>Hör auf und ruh dich aus. Bitte prüf, ob eines der Notfallzeichen passt.</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Was du gemacht hast</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Carry on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Stopped too soon?</source>
        <translation>Zu früh beendet?</translation>
    </message>
    <message>
        <source>Leave without answering</source>
        <translation>Ohne Antwort verlassen</translation>
    </message>
    <message>
        <source>The session is kept, without answers.</source>
        <translation>Die Einheit wird behalten, ohne Antworten.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A note for next time</source>
        <translation>Ein Hinweis fürs nächste Mal</translation>
    </message>
</context>
<context>
    <name>AfterWords</name>
    <message>
        <source>Good that you stopped in time.</source>
        <translation>Gut, dass du rechtzeitig aufgehört hast.</translation>
    </message>
    <message>
        <source>Done. That was 1 minute for your hips.</source>
        <translation>Geschafft. Das war 1 Minute für deine Hüften.</translation>
    </message>
    <message>
        <source>Done. That was 1 minute.</source>
        <translation>Geschafft. Das war 1 Minute.</translation>
    </message>
    <message>
        <source>Done. That was {minutes} minutes for your hips.</source>
        <translation>Geschafft. Das waren {minutes} Minuten für deine Hüften.</translation>
    </message>
    <message>
        <source>Done. That was {minutes} minutes.</source>
        <translation>Geschafft. Das waren {minutes} Minuten.</translation>
    </message>
    <message>
        <source>hip, piriformis, glute, buttock, rotator</source>
        <extracomment>parts of names of muscles, in small letters, each after a comma; with one of them, hips are praised</extracomment>
        <translation>hüft, piriformis, gesäß, rotator</translation>
    </message>
    <message>
        <source>Stand up slowly and take a few steps.</source>
        <translation>Steh langsam auf und geh ein paar Schritte.</translation>
    </message>
    <message>
        <source>Stopping early counts as done.</source>
        <translation>Früher aufhören zählt auch.</translation>
    </message>
    <message>
        <source>Both sides, {rounds} rounds each.</source>
        <translation>Beide Seiten, je {rounds} Runden.</translation>
    </message>
    <message>
        <source>{rounds} rounds.</source>
        <translation>{rounds} Runden.</translation>
    </message>
    <message>
        <source>You finished {done} of {of} rounds on the right side.</source>
        <translation>Rechts hast du {done} von {of} Runden geschafft.</translation>
    </message>
    <message>
        <source>You finished {done} of {of} rounds on the left side.</source>
        <translation>Links hast du {done} von {of} Runden geschafft.</translation>
    </message>
    <message>
        <source>You finished {done} of {of} rounds.</source>
        <translation>Du hast {done} von {of} Runden geschafft.</translation>
    </message>
    <message>
        <source>{span} of stretch</source>
        <translation>{span} Dehnung</translation>
    </message>
    <message>
        <source>right not started</source>
        <translation>rechts nicht begonnen</translation>
    </message>
    <message>
        <source>left not started</source>
        <translation>links nicht begonnen</translation>
    </message>
    <message>
        <source>right {span} of stretch</source>
        <translation>rechts {span} Dehnung</translation>
    </message>
    <message>
        <source>left {span} of stretch</source>
        <translation>links {span} Dehnung</translation>
    </message>
    <message>
        <source>Only if it still cramps.</source>
        <translation>Nur, wenn es noch krampft.</translation>
    </message>
    <message>
        <source>At least {wait} apart.</source>
        <translation>Mindestens {wait} Abstand.</translation>
    </message>
    <message>
        <source>At least {wait} apart, at most {times} a day.</source>
        <translation>Mindestens {wait} Abstand, höchstens {times}-mal am Tag.</translation>
    </message>
    <message>
        <source>Let the leg rest today. Next time come less far into the stretch, with one round less.</source>
        <translation>Lass das Bein heute ruhen. Geh nächstes Mal weniger weit in die Dehnung, mit einer Runde weniger.</translation>
    </message>
    <message>
        <source>Ease off and rub, then stand and walk. Try once more after that.</source>
        <translation>Lass nach und reib, dann steh auf und geh. Versuch es danach noch einmal.</translation>
    </message>
    <message>
        <source>Next time ease off earlier: half as far, and one round less.</source>
        <translation>Lass nächstes Mal früher nach: halb so weit, und eine Runde weniger.</translation>
    </message>
    <message>
        <source>Lower the leg and do not stretch it more today. If it comes back, have it checked.</source>
        <translation>Leg das Bein ab und dehne es heute nicht mehr. Kommt es wieder, lass es untersuchen.</translation>
    </message>
    <message>
        <source>Next time bring the knee lower and less across. If the pinch stays, leave this routine out.</source>
        <translation>Führ das Knie nächstes Mal tiefer und weniger hinüber. Bleibt das Kneifen, lass diese Übung weg.</translation>
    </message>
    <message>
        <source>Leave out what crosses the leg. A bridge or a walk suits you better.</source>
        <translation>Lass weg, was das Bein überschlägt. Eine Brücke oder ein Spaziergang passt dir besser.</translation>
    </message>
    <message>
        <source>Leave out the hamstring stretch.</source>
        <translation>Lass die Dehnung der Beinrückseite weg.</translation>
    </message>
    <message>
        <source>Sit or lie down. If it lasts, look at the emergency signs and call for help.</source>
        <translation>Setz oder leg dich hin. Hält es an, sieh dir die Notfallzeichen an und ruf Hilfe.</translation>
    </message>
    <message>
        <source>Two good rounds beat four poor ones. Fewer rounds next time are fine.</source>
        <translation>Zwei gute Runden sind besser als vier schlechte. Nächstes Mal dürfen es weniger sein.</translation>
    </message>
    <message>
        <source>Stand up slowly and walk a few steps before you sit down again.</source>
        <translation>Steh langsam auf und geh ein paar Schritte, bevor du dich wieder setzt.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The routine &quot;{name}&quot; is no longer here. Choose another one.</source>
        <translation>Die Übung „{name}“ gibt es nicht mehr. Wähl eine andere.</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>A stretch session is on</source>
        <translation>Eine Dehneinheit läuft</translation>
    </message>
</context>
<context>
    <name>BreakSettings</name>
    <message>
        <source>Remind me of breaks</source>
        <translation>An Pausen erinnern</translation>
    </message>
    <message>
        <source>45 seconds</source>
        <translation>45 Sekunden</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>Remind me to drink</source>
        <translation>Ans Trinken erinnern</translation>
    </message>
    <message>
        <source>My fluids are limited</source>
        <translation>Ich soll wenig trinken</translation>
    </message>
    <message>
        <source>I had a drink</source>
        <translation>Ich habe getrunken</translation>
    </message>
    <message>
        <source>{count} of {goal} drinks today</source>
        <translation>Heute {count} von {goal} Getränken</translation>
    </message>
    <message>
        <source>After a time at keyboard and mouse. Two minutes away from them are a break, too. Where the desktop tells of neither, as some with Wayland, all time counts.</source>
        <translation>Nach einer Zeit an Tastatur und Maus. Zwei Minuten Abstand davon sind auch eine Pause. Wo der Desktop nichts davon meldet, wie manche mit Wayland, zählt die ganze Zeit.</translation>
    </message>
    <message>
        <source>Minutes of work without a break.</source>
        <translation>Minuten Arbeit ohne Pause.</translation>
    </message>
    <message>
        <source>Stand up and walk: a moment, or the whole round.</source>
        <translation>Aufstehen und gehen: kurz, oder die ganze Runde.</translation>
    </message>
    <message>
        <source>Desk breaks</source>
        <translation>Pausen vom Sitzen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Spread over the day, and never within 10 minutes of another reminder.</source>
        <translation>Über den Tag verteilt, nie näher als 10 Minuten an einer anderen Erinnerung.</translation>
    </message>
    <message>
        <source>All drinks count: tea, coffee and milk, too. Pale urine is a good sign.</source>
        <translation>Alles zählt: auch Tee, Kaffee und Milch. Heller Urin ist ein gutes Zeichen.</translation>
    </message>
    <message>
        <source>By a doctor, as with some heart and kidney diseases: then nothing reminds you.</source>
        <translation>Auf ärztlichen Rat, etwa bei manchen Herz- und Nierenleiden: Dann erinnert dich nichts.</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>Trinken</translation>
    </message>
    <message>
        <source>Drinks a day</source>
        <translation>Getränke am Tag</translation>
    </message>
</context>
<context>
    <name>CardFilter</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Schreibtisch</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>Am Boden</translation>
    </message>
    <message>
        <source>On a chair</source>
        <translation>Auf dem Stuhl</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Im Liegen</translation>
    </message>
    <message>
        <source>Before and after sport</source>
        <translation>Vor und nach dem Sport</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>Selbsthilfe</translation>
    </message>
    <message>
        <source>Under 5 min</source>
        <translation>Unter 5 min</translation>
    </message>
    <message>
        <source>All routines</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Search routines</source>
        <translation>Übungen suchen</translation>
    </message>
    <message>
        <source>Search {number} routines</source>
        <translation>{number} Übungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>CautionsPanel</name>
    <message>
        <source>Do not do it if</source>
        <translation>Lass es aus, wenn</translation>
    </message>
    <message>
        <source>Ask first if</source>
        <translation>Frag vorher nach, wenn</translation>
    </message>
</context>
<context>
    <name>CautionsSheet</name>
    <message>
        <source>Who should ask first</source>
        <translation>Wer vorher nachfragen sollte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CrampPage</name>
    <message>
        <source>Which side?</source>
        <translation>Welche Seite?</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>How strong was it, 0 to 10?</source>
        <translation>Wie stark war er, 0 bis 10?</translation>
    </message>
    <message>
        <source>How long did it last?</source>
        <translation>Wie lange hat er gedauert?</translation>
    </message>
    <message>
        <source>What eased it?</source>
        <translation>Was hat geholfen?</translation>
    </message>
    <message>
        <source>What were you doing?</source>
        <translation>Was hast du gerade gemacht?</translation>
    </message>
    <message>
        <source>Leave without answering</source>
        <translation>Ohne Antwort verlassen</translation>
    </message>
    <message>
        <source>Still gripping: again</source>
        <translation>Krampft noch: noch einmal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Has it let go?</source>
        <translation>Hat es nachgelassen?</translation>
    </message>
    <message>
        <source>It is noted. A few words help you to see a pattern; they stay on this computer.</source>
        <translation>Er ist notiert. Ein paar Angaben helfen dir, ein Muster zu sehen; sie bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>A cramp that lasts {minutes} minutes needs a look the same day. So does a hot, swollen leg, numbness, or severe pain after a fall.</source>
        <translation>Einen Krampf, der {minutes} Minuten dauert, solltest du noch am selben Tag ärztlich ansehen lassen. Ebenso ein heißes, geschwollenes Bein, Taubheit oder starke Schmerzen nach einem Sturz.</translation>
    </message>
    <message>
        <source>Your log shows {day} cramps in 24 hours and {week} in 7 days that needed help. That alone is a reason to see a doctor or a physiotherapist this week: no diagnosis.</source>
        <translation>Deine Aufzeichnungen zeigen {day} Krämpfe in 24 Stunden und {week} in 7 Tagen, bei denen du Hilfe brauchtest. Das allein ist ein Grund, diese Woche in eine Arzt- oder Physiopraxis zu gehen: keine Diagnose.</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>10 min or more</source>
        <translation>10 min oder mehr</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Dehnen</translation>
    </message>
    <message>
        <source>Rubbing</source>
        <translation>Reiben</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sitzen</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Walking about</source>
        <translation>Herumgehen</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Schlafen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
</context>
<context>
    <name>DaysOffField</name>
    <message>
        <source>First day off</source>
        <translation>Erster freier Tag</translation>
    </message>
    <message>
        <source>How many days off</source>
        <translation>Wie viele freie Tage</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Freie Tage hinzufügen</translation>
    </message>
    <message>
        <source>Remove {days}</source>
        <translation>{days} entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
</context>
<context>
    <name>EmergencySheet</name>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Do you have any of these right now?</source>
        <translation>Hast du gerade eines davon?</translation>
    </message>
    <message>
        <source>I have one of these</source>
        <translation>Eines davon habe ich</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
    <message>
        <source>A sign from the first list:</source>
        <translation>Ein Zeichen aus der ersten Liste:</translation>
    </message>
    <message>
        <source>A sign from the second list:</source>
        <translation>Ein Zeichen aus der zweiten Liste:</translation>
    </message>
    <message>
        <source>A sign from the third list:</source>
        <translation>Ein Zeichen aus der dritten Liste:</translation>
    </message>
    <message>
        <source>Do not stretch today.</source>
        <translation>Dehne heute nicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Call {number} or go to A&amp;E now. Do not stretch.</source>
        <translation>Ruf {number} an oder geh jetzt in die Notaufnahme. Dehne nicht.</translation>
    </message>
    <message>
        <source>New *numbness or tingling in the saddle area*: inner thighs, genitals, or around the back passage; toilet paper feels different.</source>
        <translation>Neue *Taubheit oder Kribbeln im Reithosenbereich*: Innenseiten der Oberschenkel, Genitalien oder um den After; Toilettenpapier fühlt sich anders an.</translation>
    </message>
    <message>
        <source>*Trouble starting to pee*, cannot stop it, leaking, or no feeling when peeing; *no control or no feeling* of your bowels; new problems with erection or sexual feeling.</source>
        <translation>*Wasserlassen schwierig*, nicht zu halten, tröpfelnd oder ohne Gefühl dabei; *keine Kontrolle oder kein Gefühl* beim Stuhlgang; neue Probleme mit Erektion oder sexuellem Empfinden.</translation>
    </message>
    <message>
        <source>*Pain, numbness or weakness in both legs*, or a leg that suddenly goes weak.</source>
        <translation>*Schmerz, Taubheit oder Schwäche in beiden Beinen*, oder ein Bein, das plötzlich schwach wird.</translation>
    </message>
    <message>
        <source>Pain after a *serious accident or fall*, or you cannot stand on the leg.</source>
        <translation>Schmerzen nach einem *schweren Unfall oder Sturz*, oder du kannst auf dem Bein nicht stehen.</translation>
    </message>
    <message>
        <source>*Chest pain, sudden breathlessness, or coughing blood* (possible clot).</source>
        <translation>*Brustschmerz, plötzliche Atemnot oder blutiger Husten* (mögliches Gerinnsel).</translation>
    </message>
    <message>
        <source>*Sudden, severe pain* you have never had before and that does not ease within minutes, or severe pain with *tearing feeling in tummy or back*.</source>
        <translation>*Plötzlicher, heftiger Schmerz*, wie du ihn nie hattest und der nicht in Minuten nachlässt, oder heftiger Schmerz mit *reißendem Gefühl in Bauch oder Rücken*.</translation>
    </message>
    <message>
        <source>Pregnant, and: *bleeding, fluid loss, regular painful contractions, baby moving less, bad headache, faintness*.</source>
        <translation>Schwanger, und: *Blutung, Fruchtwasserverlust, regelmäßige schmerzhafte Wehen, das Kind bewegt sich weniger, starke Kopfschmerzen, Ohnmachtsgefühl*.</translation>
    </message>
    <message>
        <source>Get help the same day: GP or urgent care.</source>
        <translation>Hol am selben Tag Hilfe: Hausarztpraxis oder Bereitschaftsdienst.</translation>
    </message>
    <message>
        <source>*One leg swollen, warm, red or very tender* in the calf or thigh, especially after surgery, travel, pregnancy, illness or hormones.</source>
        <translation>*Ein Bein geschwollen, warm, rot oder sehr druckempfindlich* an Wade oder Oberschenkel, besonders nach Operation, Reise, Schwangerschaft, Krankheit oder bei Hormonen.</translation>
    </message>
    <message>
        <source>*Fever, chills or feeling very unwell* with the pain; a wound or infection nearby.</source>
        <translation>*Fieber, Schüttelfrost oder starkes Krankheitsgefühl* mit dem Schmerz; eine Wunde oder Entzündung in der Nähe.</translation>
    </message>
    <message>
        <source>*A cramp that will not let go after 10 minutes.*</source>
        <translation>*Ein Krampf, der nach 10 Minuten nicht nachlässt.*</translation>
    </message>
    <message>
        <source>*New or growing weakness or numbness* in one leg or foot, or a foot that drops or slaps when you walk.</source>
        <translation>*Neue oder zunehmende Schwäche oder Taubheit* in einem Bein oder Fuß, oder ein Fuß, der beim Gehen herabhängt oder aufklatscht.</translation>
    </message>
    <message>
        <source>History of *cancer*, or *unexplained weight loss*, with new buttock or back pain; pain that is worse at night and not eased by any position.</source>
        <translation>Frühere *Krebserkrankung* oder *ungeklärter Gewichtsverlust*, mit neuen Schmerzen in Gesäß oder Rücken; Schmerz, der nachts schlimmer ist und in keiner Lage nachlässt.</translation>
    </message>
    <message>
        <source>Long-term steroids or osteoporosis with sudden new back pain.</source>
        <translation>Langzeit-Kortison oder Osteoporose, mit plötzlichen neuen Rückenschmerzen.</translation>
    </message>
    <message>
        <source>Book a visit this week: GP, physiotherapist, midwife.</source>
        <translation>Mach diese Woche einen Termin: Hausarztpraxis, Physiotherapie, Hebamme.</translation>
    </message>
    <message>
        <source>Tingling or numbness in the leg that keeps coming back, or pain going below the knee.</source>
        <translation>Kribbeln oder Taubheit im Bein, die immer wiederkommen, oder Schmerz bis unter das Knie.</translation>
    </message>
    <message>
        <source>Cramps that wake you, or that come *when you walk and stop when you rest*.</source>
        <translation>Krämpfe, die dich wecken, oder die *beim Gehen kommen und in Ruhe aufhören*.</translation>
    </message>
    <message>
        <source>Cramps getting *more frequent or stronger*, or *no better after 3 weeks* of the routines.</source>
        <translation>Krämpfe werden *häufiger oder stärker*, oder sind mit den Übungen *nach 3 Wochen nicht besser*.</translation>
    </message>
    <message>
        <source>New cramps after starting a *statin, water tablet or other medicine*.</source>
        <translation>Neue Krämpfe, seit du einen *Cholesterinsenker (Statin), eine Wassertablette oder ein anderes Mittel* nimmst.</translation>
    </message>
    <message>
        <source>Pregnant with persistent or severe buttock cramps.</source>
        <translation>Schwanger mit anhaltenden oder starken Krämpfen im Gesäß.</translation>
    </message>
    <message>
        <source>Pain that keeps you from work, sleep or normal life.</source>
        <translation>Schmerz, der dich von Arbeit, Schlaf oder Alltag abhält.</translation>
    </message>
</context>
<context>
    <name>FileSettings</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Text files ending in .yaml in this folder join the list.</source>
        <translation>Textdateien auf .yaml in diesem Ordner kommen in die Liste.</translation>
    </message>
    <message>
        <source>Your own routines</source>
        <translation>Eigene Übungen</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Routine files</source>
        <translation>Übungsdateien</translation>
    </message>
</context>
<context>
    <name>FloorBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave floor mode</source>
        <translation>Bodenmodus verlassen</translation>
    </message>
    <message>
        <source>I’m ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>FloorPage</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Space pause   → skip   R rotate   Esc leave</source>
        <translation>Leertaste Pause   → weiter   R drehen   Esc verlassen</translation>
    </message>
    <message>
        <source>Space go on   → skip   R rotate   Esc leave</source>
        <translation>Leertaste fortsetzen   → weiter   R drehen   Esc verlassen</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Stop at sharp pain, tingling or numbness. Stretching is not treatment.</source>
        <translation>Hör auf bei stechendem Schmerz, Kribbeln oder Taubheit. Dehnen ist keine Behandlung.</translation>
    </message>
    <message>
        <source>Not now if: {reasons}</source>
        <translation>Jetzt nicht bei: {reasons}</translation>
    </message>
    <message>
        <source>Good for: {reasons}</source>
        <translation>Gut für: {reasons}</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
</context>
<context>
    <name>HeroPanel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start {title}</source>
        <translation>{title} starten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Look at the steps</source>
        <translation>Schritte ansehen</translation>
    </message>
    <message>
        <source>Which side?</source>
        <translation>Welche Seite?</translation>
    </message>
    <message>
        <source>Find your side and angle</source>
        <translation>Seite und Winkel finden</translation>
    </message>
    <message>
        <source>GOOD UNTIL THEN</source>
        <translation>GUT BIS DAHIN</translation>
    </message>
    <message>
        <source>NOW · YOUR WINDOW IS OPEN</source>
        <translation>JETZT · DEIN ZEITFENSTER IST OFFEN</translation>
    </message>
    <message>
        <source>GOOD FOR NOW</source>
        <translation>JETZT GUT</translation>
    </message>
    <message>
        <source>A GOOD PLACE TO BEGIN</source>
        <translation>EIN GUTER ANFANG</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Your last session ended {since} ago, so your window to repeat is open.</source>
        <translation>Deine letzte Einheit ist {since} her, dein Zeitfenster ist offen.</translation>
    </message>
    <message>
        <source>Fine to do before {time}, while the other stretch has to wait.</source>
        <translation>Passt gut vor {time} Uhr, solange die andere Dehnung warten muss.</translation>
    </message>
    <message>
        <source>Your last one, {since} ago: by time and number it may be repeated.</source>
        <translation>Deine letzte, vor {since}: Nach Zeit und Anzahl darfst du sie wiederholen.</translation>
    </message>
    <message>
        <source>Gentle, and allowed {since} after your last session, which has to rest.</source>
        <translation>Sanft, und erlaubt {since} nach deiner letzten Einheit, die noch ruhen muss.</translation>
    </message>
    <message>
        <source>Gentle, and nothing you told us speaks against it.</source>
        <translation>Sanft, und nichts von deinen Angaben spricht dagegen.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Cramp now</source>
        <translation>Krampf jetzt</translation>
    </message>
    <message>
        <source>Starts the two-minute routine at once (Ctrl+.)</source>
        <translation>Startet sofort die Zwei-Minuten-Hilfe (Strg+.)</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>There is no routine here</source>
        <translation>Hier ist keine Übung</translation>
    </message>
    <message>
        <source>Clear the filters to see all there are.</source>
        <translation>Lösch die Filter, um alle zu sehen.</translation>
    </message>
    <message>
        <source>No routine matches “{words}”</source>
        <translation>Keine Übung passt zu „{words}“</translation>
    </message>
    <message>
        <source>Try a shorter word, or clear the filters.</source>
        <translation>Versuch ein kürzeres Wort, oder lösch die Filter.</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>You stopped {title} at {time}. Carry on?</source>
        <translation>Du hast {title} bei {time} abgebrochen. Weitermachen?</translation>
    </message>
    <message>
        <source>The time to repeat {title}, {opens} to {closes}, went by. It is still fine to do it.</source>
        <translation>Die Zeit für {title}, {opens} bis {closes} Uhr, ist vorbei. Du kannst es trotzdem noch machen.</translation>
    </message>
    <message>
        <source>1 file has problems.</source>
        <translation>1 Datei hat Probleme.</translation>
    </message>
    <message>
        <source>{number} files have problems.</source>
        <translation>{number} Dateien haben Probleme.</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>{name}, from</source>
        <translation>{name}, von</translation>
    </message>
    <message>
        <source>{name}, to</source>
        <translation>{name}, bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2</source>
        <translation>Strg+1, Strg+2</translation>
    </message>
    <message>
        <source>Home, settings</source>
        <translation>Start, Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>Cramp now</source>
        <translation>Krampf jetzt</translation>
    </message>
    <message>
        <source>Ctrl+K or /</source>
        <translation>Strg+K oder /</translation>
    </message>
    <message>
        <source>Search routines</source>
        <translation>Übungen suchen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move among cards, choices and scores</source>
        <translation>Zwischen Karten, Auswahl und Werten wechseln</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 bis 9</translation>
    </message>
    <message>
        <source>Type a pain score; 1 and then 0 is ten</source>
        <translation>Schmerzwert eingeben; 1 und dann 0 ist zehn</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what lies on top, or go back</source>
        <translation>Schließen, was oben liegt, oder zurück</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>In a session</source>
        <translation>In einer Einheit</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pause oder weiter</translation>
    </message>
    <message>
        <source>Right or N</source>
        <translation>Rechts oder N</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Left or P</source>
        <translation>Links oder P</translation>
    </message>
    <message>
        <source>Back; twice for the step before</source>
        <translation>Zurück; zweimal für den Schritt davor</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>10 seconds more</source>
        <translation>10 Sekunden mehr</translation>
    </message>
    <message>
        <source>S or End</source>
        <translation>S oder Ende</translation>
    </message>
    <message>
        <source>I&apos;m done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Floor mode; R turns it</source>
        <translation>Bodenmodus; R dreht ihn</translation>
    </message>
    <message>
        <source>M, C</source>
        <translation>M, C</translation>
    </message>
    <message>
        <source>Voice, captions</source>
        <translation>Stimme, Untertitel</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LimitSheet</name>
    <message>
        <source>Give it a little more time</source>
        <translation>Gib dir noch etwas Zeit</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>Trotzdem anfangen</translation>
    </message>
    <message>
        <source>Remind me at {time}</source>
        <translation>Erinnere mich um {time} Uhr</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>On top of the system&apos;s own setting.</source>
        <translation>Zusätzlich zur Einstellung des Systems.</translation>
    </message>
    <message>
        <source>Reduced: nothing fades or slides, the ring steps once a second.</source>
        <translation>Reduziert: Nichts blendet oder gleitet, der Ring geht einmal je Sekunde weiter.</translation>
    </message>
    <message>
        <source>Reading and motion</source>
        <translation>Lesen und Bewegung</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Of the window, the routines and the voice. A change shows at the next start.</source>
        <translation>Von Fenster, Übungen und Stimme. Eine Änderung gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>That was the last step</source>
        <translation>Das war der letzte Schritt</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Als Nächstes: {step}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>No voice found on this computer. Sessions work with captions and chimes.</source>
        <translation>Auf diesem Computer gibt es keine Stimme. Einheiten gehen mit Untertiteln und Klängen.</translation>
    </message>
    <message>
        <source>No sound output found. Sessions work with captions.</source>
        <translation>Keine Tonausgabe gefunden. Einheiten gehen mit Untertiteln.</translation>
    </message>
    <message>
        <source>The sound system does not answer. Sessions work with captions meanwhile.</source>
        <translation>Das Tonsystem antwortet nicht. Einheiten gehen solange mit Untertiteln.</translation>
    </message>
    <message>
        <source>The voice stopped and is being restarted.</source>
        <translation>Die Stimme ist ausgefallen und wird neu gestartet.</translation>
    </message>
    <message>
        <source>The voice keeps stopping. Sessions work with captions.</source>
        <translation>Die Stimme fällt immer wieder aus. Einheiten gehen mit Untertiteln.</translation>
    </message>
    <message>
        <source>A spoken cue could not be made and is shown only.</source>
        <translation>Eine Ansage ließ sich nicht sprechen und wird nur gezeigt.</translation>
    </message>
    <message>
        <source>{engine} does not work here. Another voice speaks instead.</source>
        <translation>{engine} geht hier nicht. Eine andere Stimme spricht stattdessen.</translation>
    </message>
    <message>
        <source>{failed} does not work here. {instead} speaks instead.</source>
        <translation>{failed} geht hier nicht. Stattdessen spricht: {instead}.</translation>
    </message>
    <message>
        <source>The system&apos;s voice</source>
        <translation>Die Stimme des Systems</translation>
    </message>
    <message>
        <source>The built-in voice</source>
        <translation>Die eingebaute Stimme</translation>
    </message>
    <message>
        <source>The espeak-ng program</source>
        <translation>Das Programm espeak-ng</translation>
    </message>
    <message>
        <source>No voice found on this computer, so there is nothing to save. Chimes alone can be saved.</source>
        <translation>Auf diesem Computer gibt es keine Stimme, also nichts zu speichern. Klänge allein lassen sich speichern.</translation>
    </message>
    <message>
        <source>The voice keeps stopping, so nothing was saved. `stretchcoach doctor` may tell why.</source>
        <translation>Die Stimme fällt immer wieder aus, darum wurde nichts gespeichert. `stretchcoach doctor` sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>{name} could not be saved: there is no folder {folder}.</source>
        <translation>{name} ließ sich nicht speichern: Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}.</source>
        <translation>{name} ließ sich nicht speichern: {reason}.</translation>
    </message>
    <message>
        <source>The start at login could not be set: {reason}.</source>
        <translation>Der Start beim Anmelden ließ sich nicht einrichten: {reason}.</translation>
    </message>
    <message>
        <source>The start at login could not be changed: {reason}.</source>
        <translation>Der Start beim Anmelden ließ sich nicht ändern: {reason}.</translation>
    </message>
    <message>
        <source>The history was damaged, so a new one was begun; the old one was kept as {name}.</source>
        <translation>Der Verlauf war beschädigt, ein neuer wurde begonnen; der alte liegt als {name} daneben.</translation>
    </message>
    <message>
        <source>The history was written by a newer StretchCoach, so this one leaves it alone. Install the newer version again to see it and to keep sessions in it.</source>
        <translation>Der Verlauf stammt von einem neueren StretchCoach, darum bleibt er unberührt. Installier die neuere Version wieder, um ihn zu sehen und Einheiten darin zu behalten.</translation>
    </message>
    <message>
        <source>Some sessions in the history could not be read and are left out.</source>
        <translation>Einige Einheiten im Verlauf ließen sich nicht lesen und fehlen.</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>Der Verlauf ließ sich nicht lesen. {reason}</translation>
    </message>
    <message>
        <source>These settings were not understood, the usual values are used instead: {keys}.</source>
        <translation>Diese Einstellungen waren nicht verständlich, es gelten die üblichen Werte: {keys}.</translation>
    </message>
    <message>
        <source>{what} could not be understood; the file was kept as {name}.</source>
        <translation>Nicht verständlich: {what}. Die Datei liegt als {name} daneben.</translation>
    </message>
    <message>
        <source>{what} could not be understood, nor kept aside. {reason}</source>
        <translation>Nicht verständlich und nicht beiseitezulegen: {what}. {reason}</translation>
    </message>
    <message>
        <source>{what} could not be saved. What is there now could not be read.</source>
        <translation>Nicht gespeichert: {what}. Was jetzt da ist, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>{what} could not be read. {reason}</source>
        <translation>Nicht zu lesen: {what}. {reason}</translation>
    </message>
    <message>
        <source>{what} could not be saved. {reason}</source>
        <translation>Nicht gespeichert: {what}. {reason}</translation>
    </message>
    <message>
        <source>The reminder could not be removed. {reason}</source>
        <translation>Die Erinnerung ließ sich nicht entfernen. {reason}</translation>
    </message>
    <message>
        <source>The session in progress could not be forgotten. {reason}</source>
        <translation>Die laufende Einheit ließ sich nicht vergessen. {reason}</translation>
    </message>
    <message>
        <source>The folder for your routines could not be made: {folder}. {reason}.</source>
        <translation>Der Ordner für deine Übungen ließ sich nicht anlegen: {folder}. {reason}.</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>die Einstellungen</translation>
    </message>
    <message>
        <source>The reminder</source>
        <translation>die Erinnerung</translation>
    </message>
    <message>
        <source>The session in progress</source>
        <translation>die laufende Einheit</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>diese Einheit</translation>
    </message>
    <message>
        <source>This cramp</source>
        <translation>dieser Krampf</translation>
    </message>
    <message>
        <source>This drink</source>
        <translation>dieses Getränk</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Your share of the disk is full.</source>
        <translation>Dein Anteil an der Platte ist voll.</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>Die Platte lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>Permission is denied.</source>
        <translation>Der Zugriff ist verweigert.</translation>
    </message>
    <message>
        <source>The disk has a fault.</source>
        <translation>Die Platte hat einen Fehler.</translation>
    </message>
    <message>
        <source>The history can only be read.</source>
        <translation>Der Verlauf lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>The history could not be opened.</source>
        <translation>Der Verlauf ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Another program is using the history.</source>
        <translation>Ein anderes Programm benutzt den Verlauf.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put the notice away</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NudgeDesk</name>
    <message>
        <source>Stand up and walk for 45 seconds.</source>
        <translation>Steh auf und geh 45 Sekunden.</translation>
    </message>
    <message>
        <source>Stand up and walk for 5 minutes.</source>
        <translation>Steh auf und geh 5 Minuten.</translation>
    </message>
    <message>
        <source>In {minutes} min</source>
        <translation>In {minutes} min</translation>
    </message>
    <message>
        <source>Time for a short break</source>
        <translation>Zeit für eine kurze Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>{count} of {goal} so far today. All drinks count.</source>
        <translation>Heute bisher {count} von {goal}. Alle Getränke zählen.</translation>
    </message>
    <message>
        <source>Time for a drink?</source>
        <translation>Zeit, etwas zu trinken?</translation>
    </message>
    <message>
        <source>I had one</source>
        <translation>Schon getrunken</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Make it yours</source>
        <translation>So passt es dir</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>remembered for next time</source>
        <translation>fürs nächste Mal gemerkt</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Haltung</translation>
    </message>
</context>
<context>
    <name>PainRow</name>
    <message>
        <source>Fine to go on</source>
        <translation>Weiter ist gut</translation>
    </message>
    <message>
        <source>Go easy</source>
        <translation>Geh es sanft an</translation>
    </message>
    <message>
        <source>Stop and rest</source>
        <translation>Aufhören, ausruhen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>{score}, {meaning}</source>
        <translation>{score}, {meaning}</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>Fine to go on</source>
        <translation>Weiter ist gut</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Nachlassen</translation>
    </message>
    <message>
        <source>Stop and rest</source>
        <translation>Aufhören, ausruhen</translation>
    </message>
    <message>
        <source>{score}, {meaning}</source>
        <translation>{score}, {meaning}</translation>
    </message>
    <message>
        <source>before: {score}</source>
        <translation>vorher: {score}</translation>
    </message>
</context>
<context>
    <name>ProblemsSheet</name>
    <message>
        <source>A file with an error is left out until it is mended; all others work.</source>
        <translation>Eine Datei mit Fehler bleibt weg, bis sie behoben ist; alle anderen gehen.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>{number} errors</source>
        <translation>{number} Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{number} warnings</source>
        <translation>{number} Warnungen</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Hip replacement or hip surgery</source>
        <translation>Hüftprothese oder Hüftoperation</translation>
    </message>
    <message>
        <source>Any surgery in the last 12 weeks</source>
        <translation>Operation in den letzten 12 Wochen</translation>
    </message>
    <message>
        <source>Broken bone or bad fall recently</source>
        <translation>Vor Kurzem Knochenbruch oder schwerer Sturz</translation>
    </message>
    <message>
        <source>Blood clot now or before, or one swollen leg</source>
        <translation>Thrombose jetzt oder früher, oder ein geschwollenes Bein</translation>
    </message>
    <message>
        <source>Blood thinners</source>
        <translation>Blutverdünner</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Schwanger</translation>
    </message>
    <message>
        <source>Pelvic girdle pain</source>
        <translation>Schmerzen im Beckengürtel</translation>
    </message>
    <message>
        <source>Slipped disc or sciatica</source>
        <translation>Bandscheibenvorfall oder Ischias</translation>
    </message>
    <message>
        <source>Tingling in a leg, or pain below the knee, today</source>
        <translation>Heute Kribbeln im Bein, oder Schmerz unter dem Knie</translation>
    </message>
    <message>
        <source>Osteoporosis, or broke a bone from a small knock</source>
        <translation>Osteoporose, oder Bruch nach leichtem Stoß</translation>
    </message>
    <message>
        <source>Hip impingement or pinching in the groin</source>
        <translation>Hüftimpingement oder Kneifen in der Leiste</translation>
    </message>
    <message>
        <source>Pain on the outside of the hip</source>
        <translation>Schmerz außen an der Hüfte</translation>
    </message>
    <message>
        <source>Heart disease or uncontrolled high blood pressure</source>
        <translation>Herzkrankheit oder nicht eingestellter Bluthochdruck</translation>
    </message>
    <message>
        <source>Numb skin, poor circulation, diabetes with foot problems, or cold allergy</source>
        <translation>Taube Haut, schlechte Durchblutung, Diabetes mit Fußproblemen oder Kälteallergie</translation>
    </message>
    <message>
        <source>Knee pain or knee replacement</source>
        <translation>Knieschmerzen oder Knieprothese</translation>
    </message>
    <message>
        <source>Sit-bone pain</source>
        <translation>Schmerz am Sitzbein</translation>
    </message>
    <message>
        <source>Poor balance</source>
        <translation>Unsicheres Gleichgewicht</translation>
    </message>
    <message>
        <source>Very flexible joints</source>
        <translation>Sehr bewegliche Gelenke</translation>
    </message>
    <message>
        <source>Muscle tear in the last 3 days</source>
        <translation>Muskelriss in den letzten 3 Tagen</translation>
    </message>
</context>
<context>
    <name>ProfileQuestions</name>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Week of pregnancy</source>
        <translation>Schwangerschaftswoche</translation>
    </message>
    <message>
        <source>Age 60 or over</source>
        <translation>60 Jahre oder älter</translation>
    </message>
    <message>
        <source>Longer holds, up to 60 seconds, are offered then.</source>
        <translation>Dann gibt es längeres Halten, bis 60 Sekunden.</translation>
    </message>
    <message>
        <source>{number} of {all} answered. All may be left open.</source>
        <translation>{number} von {all} beantwortet. Alles darf offen bleiben.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>How much is saved</source>
        <translation>Wie viel gespeichert ist</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Does any of this apply to you?</source>
        <translation>Trifft davon etwas auf dich zu?</translation>
    </message>
    <message>
        <source>Before “{title}” we ask this once. Tick what applies. Your answers stay on this computer.</source>
        <translation>Vor „{title}“ fragen wir das einmal. Kreuz an, was zutrifft. Deine Antworten bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>QuitSheet</name>
    <message>
        <source>Still remind you?</source>
        <translation>Weiter erinnern?</translation>
    </message>
    <message>
        <source>A repeat is planned, and this desktop has no tray to wait in. Minimised, StretchCoach can remind you. Once it has quit, it reminds you when you next start it.</source>
        <translation>Eine Wiederholung ist geplant, und dieser Desktop hat keinen Infobereich, in dem StretchCoach warten kann. Minimiert kann es dich erinnern. Wenn du es beendest, erinnert es dich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Emergency
signs</source>
        <translation>Notfall-
zeichen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Seated version</source>
        <translation>Im Sitzen</translation>
    </message>
    <message>
        <source>Skip today&apos;s repeat</source>
        <translation>Heute auslassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Time for a short break</source>
        <translation>Zeit für eine kurze Pause</translation>
    </message>
    <message>
        <source>Time to repeat?</source>
        <translation>Zeit für die Wiederholung?</translation>
    </message>
    <message>
        <source>Your window is open until {time}. {title}.</source>
        <translation>Dein Zeitfenster ist bis {time} Uhr offen. {title}.</translation>
    </message>
    <message>
        <source>Your window is open until {time}. {title}, {length}.</source>
        <translation>Dein Zeitfenster ist bis {time} Uhr offen. {title}, {length}.</translation>
    </message>
    <message>
        <source>Your window is open until {time}. {title}, {length}, or {seated} on a chair.</source>
        <translation>Dein Zeitfenster ist bis {time} Uhr offen. {title}, {length}, oder {seated} im Sitzen.</translation>
    </message>
    <message>
        <source>In {minutes} min</source>
        <translation>In {minutes} min</translation>
    </message>
</context>
<context>
    <name>ReminderSettings</name>
    <message>
        <source>Remind me to repeat</source>
        <translation>An Wiederholung erinnern</translation>
    </message>
    <message>
        <source>As the routine says</source>
        <translation>Wie die Übung sagt</translation>
    </message>
    <message>
        <source>4½ to 5½ h</source>
        <translation>4½ bis 5½ h</translation>
    </message>
    <message>
        <source>5 to 6 h</source>
        <translation>5 bis 6 h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Name no routine</source>
        <translation>Keine Übung nennen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Only in my working hours</source>
        <translation>Nur in meiner Arbeitszeit</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 Stunde lang</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Also of desk breaks and drinks. A reminder that is due then waits.</source>
        <translation>Auch an Pausen und Trinken. Was dann fällig ist, wartet.</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>Pausiert bis {time} Uhr.</translation>
    </message>
    <message>
        <source>Paused until tomorrow, {time}.</source>
        <translation>Pausiert bis morgen, {time} Uhr.</translation>
    </message>
    <message>
        <source>Quietly, once your repeat window is open, in a pause of your work.</source>
        <translation>Leise, sobald dein Zeitfenster offen ist, wenn du gerade nicht arbeitest.</translation>
    </message>
    <message>
        <source>For what is to be repeated after 4 to 5 hours. Never sooner than the routine says.</source>
        <translation>Für alles, was nach 4 bis 5 Stunden wieder dran ist. Nie früher, als die Übung sagt.</translation>
    </message>
    <message>
        <source>What a reminder offers. It never goes beyond the window without saying so.</source>
        <translation>Was eine Erinnerung anbietet. Nie über das Zeitfenster hinaus, ohne es zu sagen.</translation>
    </message>
    <message>
        <source>For a screen that others can see: “Time for a short break”.</source>
        <translation>Für einen Bildschirm, den andere sehen: „Zeit für eine kurze Pause“.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>When to repeat</source>
        <translation>Wann wiederholen</translation>
    </message>
    <message>
        <source>Put off by</source>
        <translation>Aufschieben um</translation>
    </message>
    <message>
        <source>Pause all reminders</source>
        <translation>Alle Erinnerungen pausieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>Holidays, on which nothing reminds you.</source>
        <translation>Urlaub, in dem dich nichts erinnert.</translation>
    </message>
    <message>
        <source>On other days and at other hours nothing reminds you.</source>
        <translation>An anderen Tagen und zu anderen Zeiten erinnert dich nichts.</translation>
    </message>
    <message>
        <source>When not to remind</source>
        <translation>Wann nicht erinnern</translation>
    </message>
    <message>
        <source>Nothing reminds you at night.</source>
        <translation>Nachts erinnert dich nichts.</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Time to repeat?</source>
        <translation>Zeit für die Wiederholung?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Skip today&apos;s repeat</source>
        <translation>Heute auslassen</translation>
    </message>
    <message>
        <source>Your window is open until *{time}*.</source>
        <translation>Dein Zeitfenster ist bis *{time}* Uhr offen.</translation>
    </message>
    <message>
        <source>Seated, {length}</source>
        <translation>Im Sitzen, {length}</translation>
    </message>
    <message>
        <source>In {minutes} min</source>
        <translation>In {minutes} min</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>The window is about to close, so you will not be reminded again.</source>
        <translation>Das Zeitfenster schließt gleich, du wirst nicht noch einmal erinnert.</translation>
    </message>
    <message>
        <source>The window closes soon, so you will be reminded at {time}.</source>
        <translation>Das Zeitfenster schließt bald, du wirst um {time} Uhr erinnert.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>There is something to choose or to answer in the window first. Start there.</source>
        <translation>Im Fenster ist vorher etwas zu wählen oder zu beantworten. Starte dort.</translation>
    </message>
    <message>
        <source>A session is on. End it first.</source>
        <translation>Eine Einheit läuft. Beende sie zuerst.</translation>
    </message>
    <message>
        <source>There is no routine &quot;{name}&quot;.</source>
        <translation>Es gibt keine Übung „{name}“.</translation>
    </message>
    <message>
        <source>This is not for you now.</source>
        <translation>Das ist gerade nichts für dich.</translation>
    </message>
    <message>
        <source>For you now instead: {title}</source>
        <translation>Für dich jetzt stattdessen: {title}</translation>
    </message>
    <message>
        <source>Reminders are off until you switch them on.</source>
        <translation>Erinnerungen sind aus, bis du sie einschaltest.</translation>
    </message>
    <message>
        <source>Reminders are paused until {time}.</source>
        <translation>Erinnerungen sind bis {time} Uhr pausiert.</translation>
    </message>
    <message>
        <source>Reminders are on.</source>
        <translation>Erinnerungen sind an.</translation>
    </message>
    <message>
        <source>Reminders are off.</source>
        <translation>Erinnerungen sind aus.</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Nichts geplant.</translation>
    </message>
    <message>
        <source>This repeat is left out.</source>
        <translation>Diese Wiederholung fällt aus.</translation>
    </message>
    <message>
        <source>No reminder is due.</source>
        <translation>Keine Erinnerung ist fällig.</translation>
    </message>
    <message>
        <source>The window is about to close: you are not reminded again.</source>
        <translation>Das Zeitfenster schließt gleich: Du wirst nicht noch einmal erinnert.</translation>
    </message>
    <message>
        <source>The window closes soon, so the reminder comes at {time}.</source>
        <translation>Das Zeitfenster schließt bald, die Erinnerung kommt um {time} Uhr.</translation>
    </message>
    <message>
        <source>The reminder comes at {time}.</source>
        <translation>Die Erinnerung kommt um {time} Uhr.</translation>
    </message>
    <message>
        <source>StretchCoach is running.</source>
        <translation>StretchCoach läuft.</translation>
    </message>
    <message>
        <source>In a session: {title}, {left} left.</source>
        <translation>In einer Einheit: {title}, noch {left}.</translation>
    </message>
    <message>
        <source>Repeat {title} between {opens} and {closes}.</source>
        <translation>{title} wieder zwischen {opens} und {closes} Uhr.</translation>
    </message>
</context>
<context>
    <name>RepeatOfferPanel</name>
    <message>
        <source>Remind me quietly</source>
        <translation>Leise erinnern</translation>
    </message>
    <message>
        <source>Repeat between</source>
        <translation>Wieder zwischen</translation>
    </message>
    <message>
        <source>Repeat between *{window}*</source>
        <translation>Wieder zwischen *{window}*</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Repeat between {window}</source>
        <translation>Wieder zwischen {window}</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
</context>
<context>
    <name>RepeatPanel</name>
    <message>
        <source>Nothing planned.</source>
        <translation>Nichts geplant.</translation>
    </message>
    <message>
        <source>After a session you can be reminded in 4 to 5 hours.</source>
        <translation>Nach einer Einheit kannst du dich in 4 bis 5 Stunden erinnern lassen.</translation>
    </message>
    <message>
        <source>The window has closed</source>
        <translation>Zeitfenster vorbei</translation>
    </message>
    <message>
        <source>Repeat between</source>
        <translation>Wieder zwischen</translation>
    </message>
    <message>
        <source>Window open until {time}</source>
        <translation>Offen bis {time} Uhr</translation>
    </message>
    <message>
        <source>It is time</source>
        <translation>Es ist Zeit</translation>
    </message>
    <message>
        <source>Repeat between *{window}*</source>
        <translation>Wieder zwischen *{window}*</translation>
    </message>
    <message>
        <source>Later today …</source>
        <translation>Später heute …</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Skip this repeat</source>
        <translation>Diesmal auslassen</translation>
    </message>
</context>
<context>
    <name>RepeatWords</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{opens} and {closes}</source>
        <translation>{opens} und {closes}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>noch {span}</translation>
    </message>
    <message>
        <source>{span} to go</source>
        <translation>noch {span}</translation>
    </message>
    <message>
        <source>Repeat between {window}</source>
        <translation>Wieder zwischen {window}</translation>
    </message>
    <message>
        <source>Last session {time}</source>
        <translation>Letzte Einheit {time}</translation>
    </message>
    <message>
        <source>Pain {before} → {after}</source>
        <translation>Schmerz {before} → {after}</translation>
    </message>
    <message>
        <source>Pain after: {after}</source>
        <translation>Schmerz danach: {after}</translation>
    </message>
    <message>
        <source>Snoozed until {time}</source>
        <translation>Aufgeschoben bis {time}</translation>
    </message>
    <message>
        <source>Quiet reminder at {time}</source>
        <translation>Leise Erinnerung um {time}</translation>
    </message>
    <message>
        <source>Remind me in {minutes} min</source>
        <translation>In {minutes} min erinnern</translation>
    </message>
    <message>
        <source>Remind me at {time}, before the window closes</source>
        <translation>Um {time} erinnern, bevor das Zeitfenster schließt</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>min left</source>
        <translation>min übrig</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>bis dahin</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>wartet auf dich</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>Bereit?</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>1 second left</source>
        <translation>noch 1 Sekunde</translation>
    </message>
    <message>
        <source>{count} seconds left</source>
        <translation>noch {count} Sekunden</translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <source>Who should ask first</source>
        <translation>Wer vorher nachfragen sollte</translation>
    </message>
    <message>
        <source>About this routine</source>
        <translation>Über diese Übung</translation>
    </message>
    <message>
        <source>Pain now? (optional)</source>
        <translation>Schmerz jetzt? (freiwillig)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Save as sound</source>
        <translation>Als Ton speichern</translation>
    </message>
    <message>
        <source>Save the whole session as a sound file, to take away</source>
        <translation>Die ganze Einheit als Tondatei speichern, zum Mitnehmen</translation>
    </message>
    <message>
        <source>One file at a time.</source>
        <translation>Eine Datei nach der anderen.</translation>
    </message>
</context>
<context>
    <name>RoutineWords</name>
    <message>
        <source>Right only</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Left only</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right first</source>
        <translation>Rechts zuerst</translation>
    </message>
    <message>
        <source>Left first</source>
        <translation>Links zuerst</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>one side shown · {number} in all</source>
        <translation>eine Seite gezeigt · {number} insgesamt</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>{number} insgesamt</translation>
    </message>
    <message>
        <source>Right, then left</source>
        <translation>Rechts, dann links</translation>
    </message>
    <message>
        <source>Left, then right</source>
        <translation>Links, dann rechts</translation>
    </message>
    <message>
        <source>Round 2 follows the same pattern.</source>
        <translation>Runde 2 läuft genauso.</translation>
    </message>
    <message>
        <source>Rounds 2 and 3 follow the same pattern.</source>
        <translation>Die Runden 2 und 3 laufen genauso.</translation>
    </message>
    <message>
        <source>Rounds 2 to {last} follow the same pattern.</source>
        <translation>Die Runden 2 bis {last} laufen genauso.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Hold behind the thigh, not over the shin.</source>
        <translation>Fass hinter den Oberschenkel, nicht ans Schienbein.</translation>
    </message>
    <message>
        <source>Take a higher chair, and go half as deep.</source>
        <translation>Nimm einen höheren Stuhl und geh halb so tief.</translation>
    </message>
    <message>
        <source>Do the standing version.</source>
        <translation>Mach es im Stehen.</translation>
    </message>
    <message>
        <source>Press with 20 % of your strength or less and count aloud. Any dizziness ends the session.</source>
        <translation>Drück mit höchstens 20 % deiner Kraft und zähl laut. Bei Schwindel ist die Einheit zu Ende.</translation>
    </message>
    <message>
        <source>Breathe out on the effort. Any dizziness ends the session.</source>
        <translation>Atme bei der Anstrengung aus. Bei Schwindel ist die Einheit zu Ende.</translation>
    </message>
    <message>
        <source>Do the lying version.</source>
        <translation>Mach es im Liegen.</translation>
    </message>
    <message>
        <source>Stay upright; do not tip forward.</source>
        <translation>Bleib aufrecht; neig dich nicht vor.</translation>
    </message>
    <message>
        <source>Turn only a quarter of the way.</source>
        <translation>Dreh dich nur ein Viertel des Weges.</translation>
    </message>
    <message>
        <source>Take a higher chair.</source>
        <translation>Nimm einen höheren Stuhl.</translation>
    </message>
    <message>
        <source>Stay upright and move only a little.</source>
        <translation>Bleib aufrecht und beweg dich nur wenig.</translation>
    </message>
    <message>
        <source>Turn from the upper back, half as far.</source>
        <translation>Dreh dich aus dem oberen Rücken, halb so weit.</translation>
    </message>
    <message>
        <source>Open half as far, with a pillow between the knees.</source>
        <translation>Öffne halb so weit, mit einem Kissen zwischen den Knien.</translation>
    </message>
    <message>
        <source>Take a high chair, hands on a table.</source>
        <translation>Nimm einen hohen Stuhl, Hände auf einem Tisch.</translation>
    </message>
    <message>
        <source>Use the ball against the wall, with light pressure.</source>
        <translation>Nimm den Ball an der Wand, mit leichtem Druck.</translation>
    </message>
    <message>
        <source>Heat only, 15 minutes, never on the tummy.</source>
        <translation>Nur Wärme, 15 Minuten, nie auf dem Bauch.</translation>
    </message>
    <message>
        <source>March and side steps only.</source>
        <translation>Nur auf der Stelle gehen und Seitschritte.</translation>
    </message>
    <message>
        <source>Calf and step hamstring only.</source>
        <translation>Nur Wade und Beinrückseite an der Stufe.</translation>
    </message>
    <message>
        <source>Do the version without a pull.</source>
        <translation>Mach es ohne Zug.</translation>
    </message>
    <message>
        <source>Leave out the glute hold.</source>
        <translation>Lass die Gesäßdehnung weg.</translation>
    </message>
    <message>
        <source>Use the ball against the wall.</source>
        <translation>Nimm den Ball an der Wand.</translation>
    </message>
    <message>
        <source>Leave out the hold with the knee forward if it hurts.</source>
        <translation>Lass das Halten mit dem Knie vorn weg, wenn es wehtut.</translation>
    </message>
    <message>
        <source>Only after the team that did the operation agrees, and never bend the hip past 90 degrees.</source>
        <translation>Nur, wenn das Team zustimmt, das operiert hat, und beug die Hüfte nie über 90 Grad.</translation>
    </message>
    <message>
        <source>No leg swings and no hip circles.</source>
        <translation>Kein Beinpendeln und kein Hüftkreisen.</translation>
    </message>
    <message>
        <source>Calf stretch only.</source>
        <translation>Nur die Wade dehnen.</translation>
    </message>
    <message>
        <source>Leave out the hamstring stretch.</source>
        <translation>Lass die Dehnung der Beinrückseite weg.</translation>
    </message>
    <message>
        <source>Stand, with both hands on a support.</source>
        <translation>Steh, mit beiden Händen an einem Halt.</translation>
    </message>
    <message>
        <source>Keep a chair or a wall within reach.</source>
        <translation>Bleib in Reichweite von Stuhl oder Wand.</translation>
    </message>
    <message>
        <source>No stretch: rest, cool it, and walk if you can.</source>
        <translation>Nicht dehnen: ausruhen, kühlen und gehen, wenn du kannst.</translation>
    </message>
    <message>
        <source>Cold only, 10 to 15 minutes.</source>
        <translation>Nur Kälte, 10 bis 15 Minuten.</translation>
    </message>
    <message>
        <source>Do a gentler version.</source>
        <translation>Mach es sanfter.</translation>
    </message>
    <message>
        <source>you have a hip replacement, or hip surgery with rules on how to move</source>
        <translation>du hast eine Hüftprothese oder eine Hüftoperation mit Bewegungsregeln</translation>
    </message>
    <message>
        <source>you had surgery on hip, spine, leg or tummy in the last 12 weeks</source>
        <translation>du hattest in den letzten 12 Wochen eine Operation an Hüfte, Wirbelsäule, Bein oder Bauch</translation>
    </message>
    <message>
        <source>you had a fracture or a bad fall that has not been checked</source>
        <translation>du hattest einen Bruch oder schweren Sturz, der nicht untersucht ist</translation>
    </message>
    <message>
        <source>you have, or may have, a blood clot</source>
        <translation>du hast eine Thrombose oder den Verdacht darauf</translation>
    </message>
    <message>
        <source>you take blood thinners or bleed easily</source>
        <translation>du nimmst Blutverdünner oder blutest leicht</translation>
    </message>
    <message>
        <source>you are 16 weeks pregnant or more, or not sure</source>
        <translation>du bist in der 16. Schwangerschaftswoche oder weiter, oder nicht sicher</translation>
    </message>
    <message>
        <source>you have pelvic girdle pain</source>
        <translation>du hast Schmerzen im Beckengürtel</translation>
    </message>
    <message>
        <source>you have a known disc problem in your back</source>
        <translation>du hast ein bekanntes Bandscheibenproblem</translation>
    </message>
    <message>
        <source>you have tingling in a leg, or pain below the knee, today</source>
        <translation>du hast heute Kribbeln im Bein oder Schmerz unter dem Knie</translation>
    </message>
    <message>
        <source>you have osteoporosis, or broke a bone after a small knock</source>
        <translation>du hast Osteoporose oder einen Bruch nach leichtem Stoß</translation>
    </message>
    <message>
        <source>you have hip impingement, or a pinch in the groin</source>
        <translation>du hast ein Hüftimpingement oder Kneifen in der Leiste</translation>
    </message>
    <message>
        <source>you have tendon pain on the outside of the hip</source>
        <translation>du hast Sehnenschmerz außen an der Hüfte</translation>
    </message>
    <message>
        <source>you have tendon pain at the sit bone</source>
        <translation>du hast Sehnenschmerz am Sitzbein</translation>
    </message>
    <message>
        <source>you have knee pain or a knee replacement</source>
        <translation>du hast Knieschmerzen oder eine Knieprothese</translation>
    </message>
    <message>
        <source>your blood pressure is not under control, or you had heart or aneurysm trouble</source>
        <translation>dein Blutdruck ist nicht eingestellt, oder du hattest Probleme mit Herz oder Aneurysma</translation>
    </message>
    <message>
        <source>your skin is numb or broken, your circulation is poor, or cold gives you an allergy</source>
        <translation>deine Haut ist taub oder verletzt, die Durchblutung schlecht, oder du hast eine Kälteallergie</translation>
    </message>
    <message>
        <source>you have trouble with your balance</source>
        <translation>dein Gleichgewicht ist unsicher</translation>
    </message>
    <message>
        <source>you tore a muscle or fell in the last 72 hours</source>
        <translation>du hattest in den letzten 72 Stunden einen Muskelriss oder Sturz</translation>
    </message>
    <message>
        <source>your joints are very flexible</source>
        <translation>deine Gelenke sind sehr beweglich</translation>
    </message>
    <message>
        <source>you are pregnant</source>
        <translation>du bist schwanger</translation>
    </message>
    <message>
        <source>you have one of the emergency signs today</source>
        <translation>du hast heute eines der Notfallzeichen</translation>
    </message>
    <message>
        <source>your pain is 7 or more</source>
        <translation>dein Schmerz ist 7 oder mehr</translation>
    </message>
    <message>
        <source>you were sore for more than a day</source>
        <translation>du hattest länger als einen Tag Muskelkater</translation>
    </message>
    <message>
        <source>you were sore for more than a day, and again</source>
        <translation>du hattest zweimal länger als einen Tag Muskelkater</translation>
    </message>
    <message>
        <source>Ask the team that did the operation before any bending or crossing.</source>
        <translation>Frag das Team, das operiert hat, bevor du beugst oder überschlägst.</translation>
    </message>
    <message>
        <source>Wait until the team that did it says you may.</source>
        <translation>Warte, bis das Team, das operiert hat, es erlaubt.</translation>
    </message>
    <message>
        <source>Get it checked first.</source>
        <translation>Lass es zuerst untersuchen.</translation>
    </message>
    <message>
        <source>No stretch and no massage. Call a doctor today.</source>
        <translation>Nicht dehnen, nicht massieren. Ruf heute in einer Arztpraxis an.</translation>
    </message>
    <message>
        <source>No roller.</source>
        <translation>Keine Rolle.</translation>
    </message>
    <message>
        <source>Do not lie on your back. Please tell your midwife you do these exercises.</source>
        <translation>Lieg nicht auf dem Rücken. Sag deiner Hebamme bitte, dass du diese Übungen machst.</translation>
    </message>
    <message>
        <source>No crossing, no wide legs, no standing on one leg.</source>
        <translation>Nicht überschlagen, Beine nicht weit spreizen, nicht auf einem Bein stehen.</translation>
    </message>
    <message>
        <source>No twist to the end. Stop if you feel it in the leg.</source>
        <translation>Nicht bis zum Anschlag drehen. Hör auf, wenn du es im Bein spürst.</translation>
    </message>
    <message>
        <source>No hamstring stretch and no twist today.</source>
        <translation>Heute die Beinrückseite nicht dehnen und nicht drehen.</translation>
    </message>
    <message>
        <source>No bend or twist to the end, and no roller.</source>
        <translation>Nicht bis zum Anschlag beugen oder drehen, keine Rolle.</translation>
    </message>
    <message>
        <source>Bend less, so that nothing pinches.</source>
        <translation>Beug weniger, so dass nichts kneift.</translation>
    </message>
    <message>
        <source>Avoid crossing the leg over.</source>
        <translation>Vermeide, das Bein überzuschlagen.</translation>
    </message>
    <message>
        <source>No hamstring stretch.</source>
        <translation>Die Beinrückseite nicht dehnen.</translation>
    </message>
    <message>
        <source>Hold behind the thigh, raise the chair, and leave out half-kneeling.</source>
        <translation>Fass hinter den Oberschenkel, nimm einen höheren Stuhl und lass das halbe Knien weg.</translation>
    </message>
    <message>
        <source>Press with a fifth of your strength at most and keep breathing. If unsure, leave it out.</source>
        <translation>Drück höchstens mit einem Fünftel deiner Kraft und atme weiter. Im Zweifel lass es weg.</translation>
    </message>
    <message>
        <source>No heat and no cold.</source>
        <translation>Keine Wärme und keine Kälte.</translation>
    </message>
    <message>
        <source>Hold on to a chair, or sit.</source>
        <translation>Halte dich am Stuhl fest, oder setz dich.</translation>
    </message>
    <message>
        <source>No stretch, no heat and no roller yet.</source>
        <translation>Noch nicht dehnen, keine Wärme und keine Rolle.</translation>
    </message>
    <message>
        <source>Go half as far, and do not pull at the end.</source>
        <translation>Geh halb so weit, und zieh am Ende nicht.</translation>
    </message>
    <message>
        <source>Please tell your midwife you are doing these exercises.</source>
        <translation>Sag deiner Hebamme bitte, dass du diese Übungen machst.</translation>
    </message>
    <message>
        <source>Get help first. Nothing is offered today.</source>
        <translation>Hol zuerst Hilfe. Heute wird nichts angeboten.</translation>
    </message>
    <message>
        <source>Do not stretch now. Breathing, heat or an easy walk may help.</source>
        <translation>Dehne jetzt nicht. Atmen, Wärme oder ein leichter Spaziergang können helfen.</translation>
    </message>
    <message>
        <source>Shorter holds and one round less.</source>
        <translation>Kürzer halten, und eine Runde weniger.</translation>
    </message>
    <message>
        <source>Let your muscles rest for 48 hours.</source>
        <translation>Lass deine Muskeln 48 Stunden ruhen.</translation>
    </message>
    <message>
        <source>Shorter today</source>
        <translation>Heute kürzer</translation>
    </message>
    <message>
        <source>Not for you now</source>
        <translation>Jetzt nichts für dich</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <source>You were sore for more than a day: now each hold is 10 s shorter, with one round less.</source>
        <translation>Du hattest länger als einen Tag Muskelkater: Jetzt ist jedes Halten 10 s kürzer, mit einer Runde weniger.</translation>
    </message>
    <message>
        <source>You were sore for more than a day: now each hold is 10 s shorter.</source>
        <translation>Du hattest länger als einen Tag Muskelkater: Jetzt ist jedes Halten 10 s kürzer.</translation>
    </message>
    <message>
        <source>You were sore for more than a day: now there is one round less.</source>
        <translation>Du hattest länger als einen Tag Muskelkater: Jetzt ist es eine Runde weniger.</translation>
    </message>
    <message>
        <source>Ask first, and do it like this</source>
        <translation>Frag erst, und mach es so</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>This is early. Better again {when}.</source>
        <translation>Das ist früh. Besser wieder {when}.</translation>
    </message>
    <message>
        <source>Done once today. That is enough for one day. Again {when}.</source>
        <translation>Heute schon einmal gemacht. Das genügt für einen Tag. Wieder {when}.</translation>
    </message>
    <message>
        <source>Done {times} times today. That is enough for one day. Again {when}.</source>
        <translation>Heute schon {times}-mal gemacht. Das genügt für einen Tag. Wieder {when}.</translation>
    </message>
    <message>
        <source>from {time} on</source>
        <translation>ab {time} Uhr</translation>
    </message>
    <message>
        <source>tomorrow from {time} on</source>
        <translation>morgen ab {time} Uhr</translation>
    </message>
    <message>
        <source>the day after tomorrow from {time} on</source>
        <translation>übermorgen ab {time} Uhr</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>the day after tomorrow</source>
        <translation>übermorgen</translation>
    </message>
    <message>
        <source>Are you still sore?</source>
        <translation>Hast du noch Muskelkater?</translation>
    </message>
    <message>
        <source>Still sore from your session yesterday at {time}?</source>
        <translation>Noch Muskelkater von der Einheit gestern um {time} Uhr?</translation>
    </message>
    <message>
        <source>Still sore from your session two days ago at {time}?</source>
        <translation>Noch Muskelkater von der Einheit vorgestern um {time} Uhr?</translation>
    </message>
    <message>
        <source>It is free again {when}.</source>
        <translation>Wieder frei {when}.</translation>
    </message>
    <message>
        <source>You told us that {reason}. {advice}</source>
        <translation>Deine Angabe: {reason}. {advice}</translation>
    </message>
    <message>
        <source>{change} You told us that {reason}.</source>
        <translation>{change} Deine Angabe: {reason}.</translation>
    </message>
    <message>
        <source>, and that </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>You will be reminded at {time}.</source>
        <translation>Du wirst um {time} Uhr erinnert.</translation>
    </message>
</context>
<context>
    <name>SafetyNote</name>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Not sore any more</source>
        <translation>Kein Muskelkater mehr</translation>
    </message>
</context>
<context>
    <name>SafetySettings</name>
    <message>
        <source>Shown with the emergency signs. 112 in Europe, 999 in the UK, 911 in the USA.</source>
        <translation>Steht bei den Notfallzeichen. 112 in Europa, 999 in Großbritannien, 911 in den USA.</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Notrufnummer</translation>
    </message>
    <message>
        <source>Your answers stay on this computer. They only decide which routines are offered to you, and how.</source>
        <translation>Deine Antworten bleiben auf diesem Computer. Sie bestimmen nur, welche Übungen dir angeboten werden, und wie.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Anything we should know?</source>
        <translation>Was sollten wir wissen?</translation>
    </message>
    <message>
        <source>Your answers change or hold back {held} of {of} routines.</source>
        <translation>Deine Antworten ändern {held} von {of} Übungen oder halten sie zurück.</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saving {name} …</source>
        <translation>Speichert {name} …</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
</context>
<context>
    <name>SessionControls</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Left or P); twice for the step before</source>
        <translation>Zurück (Links oder P); zweimal für den Schritt davor</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause or go on (Space)</source>
        <translation>Pause oder weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next step (Right or N)</source>
        <translation>Nächster Schritt (Rechts oder N)</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 s</translation>
    </message>
    <message>
        <source>Ten seconds more (+)</source>
        <translation>Zehn Sekunden mehr (+)</translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stop here (S or End); stopping early counts as done</source>
        <translation>Hier aufhören (S oder Ende); früher aufhören zählt auch</translation>
    </message>
    <message>
        <source>I’m ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pressing for longer does not help</source>
        <translation>Länger anspannen hilft nicht</translation>
    </message>
    <message>
        <source>Repetitions are counted, not timed</source>
        <translation>Wiederholungen werden gezählt, nicht gestoppt</translation>
    </message>
    <message>
        <source>This step is as long as it should be</source>
        <translation>Dieser Schritt ist so lang, wie er sein soll</translation>
    </message>
</context>
<context>
    <name>SessionDesk</name>
    <message>
        <source>The session is kept now.</source>
        <translation>Die Einheit ist jetzt gespeichert.</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>SessionTop</name>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Emergency signs (E)</source>
        <translation>Notfallzeichen (E)</translation>
    </message>
    <message>
        <source>Floor mode</source>
        <translation>Bodenmodus</translation>
    </message>
    <message>
        <source>Large view for the floor (F)</source>
        <translation>Große Ansicht für den Boden (F)</translation>
    </message>
    <message>
        <source>Step {number} of {steps}</source>
        <translation>Schritt {number} von {steps}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Switch the voice off</source>
        <translation>Stimme ausschalten</translation>
    </message>
    <message>
        <source>Switch the voice on</source>
        <translation>Stimme einschalten</translation>
    </message>
    <message>
        <source>Switch the voice off (M)</source>
        <translation>Stimme ausschalten (M)</translation>
    </message>
    <message>
        <source>Switch the voice on (M)</source>
        <translation>Stimme einschalten (M)</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Safety profile</source>
        <translation>Sicherheitsprofil</translation>
    </message>
    <message>
        <source>Rendered speech</source>
        <translation>Erzeugte Sprache</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Voice and sounds</source>
        <translation>Stimme und Töne</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Desk breaks</source>
        <translation>Pausen vom Sitzen</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Programmstart</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Routine files</source>
        <translation>Übungsdateien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SoundSaving</name>
    <message>
        <source>Save as sound</source>
        <translation>Als Ton speichern</translation>
    </message>
    <message>
        <source>Lines that could not be spoken: {count}.</source>
        <translation>Sätze, die nicht gesprochen werden konnten: {count}.</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht da)</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Line {number}: {text}</source>
        <translation>Zeile {number}: {text}</translation>
    </message>
</context>
<context>
    <name>StartSettings</name>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Pause music and films</source>
        <translation>Musik und Filme anhalten</translation>
    </message>
    <message>
        <source>Without a window, so that no reminder is lost after a restart.</source>
        <translation>Ohne Fenster, damit nach einem Neustart keine Erinnerung verloren geht.</translation>
    </message>
    <message>
        <source>Other programs&apos; players stand still while you stretch, and go on after it.</source>
        <translation>Andere Programme halten an, während du dehnst, und spielen danach weiter.</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Programmstart</translation>
    </message>
    <message>
        <source>During a session</source>
        <translation>Während einer Einheit</translation>
    </message>
</context>
<context>
    <name>StartStrip</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>of it {span} of stretch</source>
        <translation>davon {span} Dehnung</translation>
    </message>
    <message>
        <source>None of your routines is for you now.</source>
        <translation>Keine deiner Übungen ist gerade etwas für dich.</translation>
    </message>
    <message>
        <source>For you now instead: {title}</source>
        <translation>Für dich jetzt stattdessen: {title}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>{count} times {span}</source>
        <translation>{count}-mal {span}</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StyleChoice</name>
    <message>
        <source>Bun</source>
        <translation>Dutt</translation>
    </message>
    <message>
        <source>Short hair</source>
        <translation>Kurzes Haar</translation>
    </message>
    <message>
        <source>Afro</source>
        <translation>Afro</translation>
    </message>
    <message>
        <source>Scarf</source>
        <translation>Kopftuch</translation>
    </message>
    <message>
        <source>Ponytail</source>
        <translation>Pferdeschwanz</translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation>Graues Haar</translation>
    </message>
    <message>
        <source>Bald</source>
        <translation>Glatze</translation>
    </message>
    <message>
        <source>Mannequin</source>
        <translation>Gliederpuppe</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
</context>
<context>
    <name>TapPanel</name>
    <message>
        <source>Tap when you hear it</source>
        <translation>Tipp, wenn du es hörst</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Tap here, or press Space, with each tick</source>
        <translation>Tipp hier oder drück die Leertaste, bei jedem Tick</translation>
    </message>
    <message>
        <source>Use {delay}</source>
        <translation>{delay} nehmen</translation>
    </message>
    <message>
        <source>Not sure how late? The program plays {ticks} ticks, you tap along, and it tells.</source>
        <translation>Nicht sicher, wie spät? Das Programm spielt {ticks} Ticks, du tippst mit, und es sagt es dir.</translation>
    </message>
    <message>
        <source>Find the delay</source>
        <translation>Verzögerung finden</translation>
    </message>
    <message>
        <source>Close your eyes. {ticks} ticks come at a steady pace; the first {pace} set it. Do not wait for a tick and answer it: tap along, so that your taps fall on the ticks.</source>
        <translation>Schließ die Augen. {ticks} Ticks kommen im gleichen Takt; die ersten {pace} geben ihn vor. Warte nicht auf jeden Tick: Tipp mit, so dass deine Tipper auf die Ticks fallen.</translation>
    </message>
    <message>
        <source>{count} taps</source>
        <translation>{count}-mal getippt</translation>
    </message>
    <message>
        <source>Your taps come {delay}, give or take {spread} ms.</source>
        <translation>Deine Tipper kommen {delay}, auf {spread} ms genau.</translation>
    </message>
    <message>
        <source> So little is not felt: your output is on time.</source>
        <translation> So wenig spürt man nicht: Deine Ausgabe ist pünktlich.</translation>
    </message>
    <message>
        <source> With this set, sounds are played so much earlier, and you hear them on time.</source>
        <translation> So eingestellt, werden Töne um so viel früher gespielt, und du hörst sie pünktlich.</translation>
    </message>
    <message>
        <source> With this set, sounds are played so much later, and you hear them on time.</source>
        <translation> So eingestellt, werden Töne um so viel später gespielt, und du hörst sie pünktlich.</translation>
    </message>
    <message>
        <source>{taps} of your taps belong to a tick; it takes {fewest} to tell. Tap once with each tick.</source>
        <translation>{taps} deiner Tipper gehören zu einem Tick; {fewest} braucht es. Tipp bei jedem Tick einmal.</translation>
    </message>
    <message>
        <source>Your taps lie too far apart to tell a delay: {spread} ms from their middle. Let the first ticks pass, feel the pace, then tap along.</source>
        <translation>Deine Tipper liegen zu weit auseinander: {spread} ms um ihre Mitte. Lass die ersten Ticks vorbei, spür den Takt, dann tipp mit.</translation>
    </message>
    <message>
        <source>Your taps come {delay}. At most {most} ms can be set: try another output, or a cable, or tap again.</source>
        <translation>Deine Tipper kommen {delay}. Höchstens {most} ms lassen sich einstellen: Nimm eine andere Ausgabe oder ein Kabel, oder tipp noch einmal.</translation>
    </message>
    <message>
        <source>{delay} ms before the ticks</source>
        <translation>{delay} ms vor den Ticks</translation>
    </message>
    <message>
        <source>{delay} ms after the ticks</source>
        <translation>{delay} ms nach den Ticks</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>Timeline, {steps} steps, {length}</source>
        <translation>Zeitleiste, {steps} Schritte, {length}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Cramp now</source>
        <translation>Krampf jetzt</translation>
    </message>
    <message>
        <source>Skip this repeat</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Switch reminders on</source>
        <translation>Erinnerungen einschalten</translation>
    </message>
    <message>
        <source>Open StretchCoach</source>
        <translation>StretchCoach öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start {title}</source>
        <translation>{title} starten</translation>
    </message>
    <message>
        <source>In {minutes} min</source>
        <translation>In {minutes} min</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Erinnerungen pausieren</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 Stunde lang</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I switch them on</source>
        <translation>Bis ich sie einschalte</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>Repeat between {opens} and {closes}</source>
        <translation>Wieder zwischen {opens} und {closes} Uhr</translation>
    </message>
    <message>
        <source>Reminders are off</source>
        <translation>Erinnerungen sind aus</translation>
    </message>
    <message>
        <source>Reminders are paused until {time}</source>
        <translation>Erinnerungen sind bis {time} Uhr pausiert</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>{time} to go</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>TroubleNote</name>
    <message>
        <source>The command that mends it</source>
        <translation>Der Befehl, der das behebt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>This command, in a terminal, mends it:</source>
        <translation>Dieser Befehl behebt es, in einem Terminal:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Turntable</name>
    <message>
        <source>Drag, or use the arrow keys, to look from another side.</source>
        <translation>Zieh oder nimm die Pfeiltasten, um es von einer anderen Seite zu sehen.</translation>
    </message>
</context>
<context>
    <name>UsesPanel</name>
    <message>
        <source>Good for</source>
        <translation>Gut für</translation>
    </message>
    <message>
        <source>Not now if</source>
        <translation>Jetzt nicht bei</translation>
    </message>
</context>
<context>
    <name>VoiceDesk</name>
    <message>
        <source>Right side. Hold, and breathe out slowly. Three. Two. One. And relax.</source>
        <translation>Rechte Seite. Halten, und langsam ausatmen. Drei. Zwei. Eins. Und lösen.</translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Spoken by</source>
        <translation>Gesprochen von</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Hear a sample</source>
        <translation>Probe hören</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>What turns words into speech. If it fails, the next one takes over.</source>
        <translation>Was aus Worten Sprache macht. Fällt es aus, übernimmt das nächste.</translation>
    </message>
    <message>
        <source>What is in another language is spoken by a voice of its own.</source>
        <translation>Was in einer anderen Sprache ist, spricht deren eigene Stimme.</translation>
    </message>
    <message>
        <source>On this computer. Nothing is sent out.</source>
        <translation>Auf diesem Computer. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Words a minute.</source>
        <translation>Wörter in der Minute.</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Die beste, die da ist</translation>
    </message>
    <message>
        <source>The clearest</source>
        <translation>Die deutlichste</translation>
    </message>
</context>
<context>
    <name>VoiceSettings</name>
    <message>
        <source>Speak the cues</source>
        <translation>Ansagen sprechen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Chimes</source>
        <translation>Klänge</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>Ticks</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Delay of the sound</source>
        <translation>Verzögerung des Tons</translation>
    </message>
    <message>
        <source>Wake the speaker first</source>
        <translation>Lautsprecher zuerst wecken</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Captions stay on the screen either way.</source>
        <translation>Untertitel bleiben so oder so auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Phases: which step, which side, and numbers. Chimes: no words at all.</source>
        <translation>Phasen: Schritt, Seite und Zahlen. Klänge: gar keine Worte.</translation>
    </message>
    <message>
        <source>How much is said</source>
        <translation>Wie viel gesagt wird</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Hear a chime</source>
        <translation>Klang hören</translation>
    </message>
    <message>
        <source>Hear a tick</source>
        <translation>Tick hören</translation>
    </message>
    <message>
        <source>Spoken, or three soft ticks.</source>
        <translation>Gesprochen, oder drei leise Ticks.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>As a phase ends, and in place of words.</source>
        <translation>Am Ende einer Phase, und anstelle von Worten.</translation>
    </message>
    <message>
        <source>3-2-1 in the last seconds</source>
        <translation>3-2-1 in den letzten Sekunden</translation>
    </message>
    <message>
        <source>In place of numbers, where words have no room.</source>
        <translation>Anstelle von Zahlen, wo Worte keinen Platz haben.</translation>
    </message>
    <message>
        <source>For wireless headphones: every sound is played so much earlier.</source>
        <translation>Für kabellose Kopfhörer: Jeder Ton wird um so viel früher gespielt.</translation>
    </message>
    <message>
        <source>So much silence comes first: a Bluetooth speaker that wakes swallows the first word.</source>
        <translation>So viel Stille kommt zuerst: Ein Bluetooth-Lautsprecher, der aufwacht, verschluckt das erste Wort.</translation>
    </message>
    <message>
        <source>Headphones and speakers</source>
        <translation>Kopfhörer und Lautsprecher</translation>
    </message>
    <message>
        <source>What is being said also stands on the screen.</source>
        <translation>Was gesagt wird, steht auch auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Auf dem Bildschirm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>Waits until you are back</source>
        <translation>Wartet, bis du zurück bist</translation>
    </message>
    <message>
        <source>Waits for the end of your call</source>
        <translation>Wartet auf das Ende deines Anrufs</translation>
    </message>
    <message>
        <source>Waits for the end of the full screen</source>
        <translation>Wartet auf das Ende des Vollbilds</translation>
    </message>
    <message>
        <source>Waits while you are not to be disturbed</source>
        <translation>Wartet, solange du nicht gestört werden willst</translation>
    </message>
    <message>
        <source>Waits for the end of this session</source>
        <translation>Wartet auf das Ende dieser Einheit</translation>
    </message>
    <message>
        <source>Waits, for the last session was not long ago</source>
        <translation>Wartet, denn die letzte Einheit ist nicht lange her</translation>
    </message>
    <message>
        <source>Waits for a pause in your work</source>
        <translation>Wartet auf eine Pause in deiner Arbeit</translation>
    </message>
    <message>
        <source>Reminders are off</source>
        <translation>Erinnerungen sind aus</translation>
    </message>
    <message>
        <source>Reminders are paused</source>
        <translation>Erinnerungen sind pausiert</translation>
    </message>
    <message>
        <source>No reminders on your days off</source>
        <translation>Keine Erinnerungen an freien Tagen</translation>
    </message>
    <message>
        <source>No reminders outside your working hours</source>
        <translation>Keine Erinnerungen außerhalb deiner Arbeitszeit</translation>
    </message>
    <message>
        <source>No reminders in your quiet hours</source>
        <translation>Keine Erinnerungen in deiner Ruhezeit</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>StretchCoach guides you through stretches and light exercises for a tight or crampy buttock and for long sitting. It is a wellbeing tool. It does not diagnose or treat illness and does not replace a doctor, midwife or physiotherapist.</source>
        <translation>StretchCoach führt dich durch Dehnungen und leichte Übungen für ein verspanntes oder verkrampftes Gesäß und für langes Sitzen. Es dient dem Wohlbefinden. Es stellt keine Diagnose, behandelt keine Krankheit und ersetzt weder ärztlichen Rat noch Hebamme oder Physiotherapie.</translation>
    </message>
    <message>
        <source>A stretch should feel like a pull. It should never feel like pain. You are always allowed to stop, and stopping early counts as done.</source>
        <translation>Eine Dehnung soll sich wie ein Zug anfühlen, nie wie Schmerz. Du darfst jederzeit aufhören, und früher aufhören zählt auch.</translation>
    </message>
    <message>
        <source>Do not use it if you are under 18 unless a professional told you to.</source>
        <translation>Nutze es nicht unter 18 Jahren, außer auf fachlichen Rat.</translation>
    </message>
    <message>
        <source>All that you tell it stays on this computer.</source>
        <translation>Alles, was du angibst, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Keep pain at *3 out of 10 or less*. Above 3, ease off. Above 5, stop.</source>
        <translation>Halte den Schmerz bei *höchstens 3 von 10*. Über 3: nachlassen. Über 5: aufhören.</translation>
    </message>
    <message>
        <source>*Tingling, numbness, electric or shooting pain: stop.* Pain that moves further down the leg: stop.</source>
        <translation>*Kribbeln, Taubheit, elektrisierender oder einschießender Schmerz: aufhören.* Schmerz, der weiter das Bein hinunterwandert: aufhören.</translation>
    </message>
    <message>
        <source>*Breathe.* Never hold your breath when pressing.</source>
        <translation>*Atme.* Halte beim Anspannen nie die Luft an.</translation>
    </message>
    <message>
        <source>*Tired, shaky, dizzy or sick: stop.* Two good rounds beat four poor ones.</source>
        <translation>*Müde, zittrig, schwindlig oder übel: aufhören.* Zwei gute Runden sind besser als vier schlechte.</translation>
    </message>
    <message>
        <source>Use a stable chair without wheels, a clear floor, and keep a phone within reach.</source>
        <translation>Nimm einen stabilen Stuhl ohne Rollen, freien Boden, und hab ein Telefon in Reichweite.</translation>
    </message>
    <message>
        <source>The content is general and based on named sources. It has not yet been reviewed by a physiotherapist. In an emergency call {number}.</source>
        <translation>Die Inhalte sind allgemein und beruhen auf genannten Quellen. Sie sind noch nicht physiotherapeutisch geprüft. Im Notfall ruf {number} an.</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Before you start</source>
        <translation>Bevor du beginnst</translation>
    </message>
    <message>
        <source>Five rules that keep you safe</source>
        <translation>Fünf Regeln, die dich schützen</translation>
    </message>
    <message>
        <source>Anything we should know?</source>
        <translation>Was sollten wir wissen?</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Notfallzeichen</translation>
    </message>
    <message>
        <source>I have a cramp now</source>
        <translation>Ich habe jetzt einen Krampf</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>You may tell us now, or leave it: we ask before a routine where it matters. Your answers stay on this computer.</source>
        <translation>Du kannst es jetzt angeben oder lassen: Wir fragen vor einer Übung, wo es wichtig ist. Deine Antworten bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Do you have any of these right now?</source>
        <translation>Hast du gerade eines davon?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show me who to call</source>
        <translation>Wen rufe ich an?</translation>
    </message>
    <message>
        <source>None of these: agree and continue</source>
        <translation>Nichts davon: einverstanden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
</TS>
